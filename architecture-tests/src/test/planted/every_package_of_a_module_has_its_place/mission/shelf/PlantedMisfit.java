package planted.every_package_of_a_module_has_its_place.mission.shelf;

class PlantedMisfit {}
