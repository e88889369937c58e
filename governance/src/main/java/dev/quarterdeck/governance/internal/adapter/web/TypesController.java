package dev.quarterdeck.governance.internal.adapter.web;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.kernel.context.Composite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mission-types")
class TypesController {
    private final MissionTypes types;

    TypesController(MissionTypes types) {
        this.types = types;
    }

    @GetMapping
    MissionTypes.Listing list(Composite context) {
        return types.list(context);
    }

    @GetMapping("/{type}")
    MissionType show(Composite context, @PathVariable String type) {
        return types.show(context, type);
    }
}
