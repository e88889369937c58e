package dev.quarterdeck.mission.internal.adapter.jooq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON of the contract: a number is no text, a text no number. */
final class ContractJson {
    static final JsonMapper MAPPER = FactFormat.JSON
            .rebuild()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    strict -> Stream.of(
                                    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> strict.setCoercion(shape, CoercionAction.Fail)))
            .build();

    /** Leaves out what is not there. */
    static final JsonMapper DETAILS = FactFormat.JSON
            .rebuild()
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ContractJson() {}
}
