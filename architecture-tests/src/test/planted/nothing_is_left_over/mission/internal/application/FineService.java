package planted.nothing_is_left_over.mission.internal.application;

import org.springframework.stereotype.Service;

@Service
record FineService(FinePart part) {}
