package planted.every_package_belongs_to_a_module.surprise;

class PlantedStranger {}
