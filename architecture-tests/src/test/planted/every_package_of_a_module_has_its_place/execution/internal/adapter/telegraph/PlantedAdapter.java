package planted.every_package_of_a_module_has_its_place.execution.internal.adapter.telegraph;

class PlantedAdapter {}
