package planted.services_and_adapters_are_package_private.mission.internal.adapter.web;

import org.springframework.stereotype.Controller;

@Controller
public class PlantedController {}
