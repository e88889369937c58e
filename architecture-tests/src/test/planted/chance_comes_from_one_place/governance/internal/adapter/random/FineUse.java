package planted.chance_comes_from_one_place.governance.internal.adapter.random;

import java.util.Random;

class FineUse {
    Random random = new Random();
}
