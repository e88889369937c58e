package planted.no_setting_turns_a_guard_off.app;

class PlantedSwitch {
    boolean off = Boolean.getBoolean("qd.guard.skip");
}
