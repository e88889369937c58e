package planted.refusals_travel_in_one_exception.mission.internal.adapter.files;

class FineParseFailure extends Exception {}
