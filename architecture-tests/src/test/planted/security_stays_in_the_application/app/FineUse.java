package planted.security_stays_in_the_application.app;

import org.springframework.security.core.Authentication;

class FineUse {
    Authentication caller;
}
