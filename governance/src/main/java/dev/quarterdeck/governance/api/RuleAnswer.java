package dev.quarterdeck.governance.api;

/** What the surfaces answer about rules. */
public sealed interface RuleAnswer
        permits AgentProfiles.Listing,
                Charters.CharterView,
                Charters.Explanation,
                MissionType,
                MissionTypes.Listing,
                Rulebook.Checked,
                Rulebook.Kept {}
