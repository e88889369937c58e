package planted.no_setting_turns_a_guard_off.app;

class PlantedVariable {
    String off = System.getenv("QD_DISABLE_PERMISSIONS");
}
