@NamedInterface("api")
package planted.the_api_speaks_no_technology.mission.api;

import org.springframework.modulith.NamedInterface;
