@NullMarked
package planted.every_package_is_null_marked.governance.api;

import org.jspecify.annotations.NullMarked;
