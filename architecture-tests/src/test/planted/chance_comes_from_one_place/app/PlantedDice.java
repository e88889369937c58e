package planted.chance_comes_from_one_place.app;

class PlantedDice {
    double dice = Math.random();
}
