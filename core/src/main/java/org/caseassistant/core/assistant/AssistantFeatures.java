package org.caseassistant.core.assistant;

import java.util.List;
import org.caseassistant.core.casenews.CaseNewsFeature;
import org.caseassistant.core.casework.CasesFeature;
import org.caseassistant.core.deskwork.DeskFeature;
import org.caseassistant.core.drafts.DraftsFeature;
import org.caseassistant.core.noticework.NoticesFeature;
import org.caseassistant.core.people.PeopleFeature;
import org.caseassistant.core.sending.DeliveryFeature;
import org.caseassistant.core.turn.Features;

/** The one list of everything that the assistant can do. A new capability is one more line here. */
public final class AssistantFeatures {
    /** All features, in the order in which help lists their commands, and in which they hear of changes of cases. */
    public static final Features ALL = new Features(List.of(
            new DraftsFeature(),
            new CasesFeature(),
            new HelpFeature(),
            new HomeFeature(),
            new CaseNewsFeature(),
            new DeskFeature(),
            new PeopleFeature(),
            new DeliveryFeature(),
            new NoticesFeature()));

    private AssistantFeatures() {}
}
