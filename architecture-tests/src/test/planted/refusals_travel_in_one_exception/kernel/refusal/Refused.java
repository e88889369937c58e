package planted.refusals_travel_in_one_exception.kernel.refusal;

public class Refused extends RuntimeException {}
