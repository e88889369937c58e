package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that ship. */
public final class Product {
    private Product() {}

    public static JavaClasses classes() {
        return Imported.CLASSES;
    }

    /** Leaves out what is only there for tests, in folders and in test-jars. */
    public static final class Only implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final class Imported {
        static final JavaClasses CLASSES =
                new ClassFileImporter().withImportOption(new Only()).importPackages(Root.PRODUCT.name());
    }
}
