package planted.no_setting_turns_a_guard_off.app;

class FineSetting {
    String home = System.getenv("QD_HOME");
}
