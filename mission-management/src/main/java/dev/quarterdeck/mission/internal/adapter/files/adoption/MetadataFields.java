package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The fields of a mission's metadata file, each read as far as it can be. */
final class MetadataFields {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private final String artifact;
    private final JsonNode root;
    private final Reported reported;

    MetadataFields(String artifact, JsonNode root, Reported reported) {
        this.artifact = artifact;
        this.root = root;
        this.reported = reported;
    }

    /** A text that is not blank. */
    Optional<String> text(String name) {
        var value = root.path(name);
        if (value.isString() && !value.stringValue().isBlank()) {
            return Optional.of(Texts.plain(value.stringValue()));
        }
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            unreadable(name, value);
        }
        return Optional.empty();
    }

    /** A text under its name, else under the name it had before. */
    Optional<String> text(String name, String outdated) {
        var now = text(name);
        return now.isPresent() ? now : fromOutdated(outdated);
    }

    private Optional<String> fromOutdated(String outdated) {
        var then = text(outdated);
        if (then.isPresent()) {
            var text = "The field %s has another name today.".formatted(outdated);
            reported.about(artifact, AnomalyCode.METADATA_KEY_OUTDATED, text);
        }
        return then;
    }

    Optional<BranchName> branch(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(BranchName.of(text));
            } catch (IllegalArgumentException _) {
                unreadable(name, root.path(name));
                return Optional.empty();
            }
        });
    }

    /** A display number, also one written as text with leading zeros. */
    Optional<Integer> number(String name, String outdated) {
        var chosen = root.hasNonNull(name) ? name : outdated;
        var value = root.path(chosen);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isInt()) {
            return Optional.of(value.intValue());
        }
        if (value.isString() && DIGITS.matcher(value.stringValue()).matches()) {
            return Optional.of(Integer.parseInt(value.stringValue()));
        }
        unreadable(chosen, value);
        return Optional.empty();
    }

    boolean isTrue(String name) {
        return root.path(name).isBoolean() && root.path(name).booleanValue();
    }

    /** Whether the field says anything. */
    boolean has(String name) {
        var value = root.path(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    void unreadable(String name) {
        unreadable(name, root.path(name));
    }

    private void unreadable(String name, JsonNode value) {
        var text = "The field %s is not what it should be.".formatted(name);
        reported.about(artifact, AnomalyCode.METADATA_FIELD_UNREADABLE, text, value.toString());
    }
}
