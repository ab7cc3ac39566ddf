package org.caseassistant.persistence;

import java.util.Optional;
import org.caseassistant.core.access.LinkCodes;
import org.caseassistant.core.audit.Audit;
import org.caseassistant.core.cases.Attachments;
import org.caseassistant.core.cases.CaseMail;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.Drafts;
import org.caseassistant.core.cases.FileObjects;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.chat.Conversations;
import org.caseassistant.core.chat.Installations;
import org.caseassistant.core.chat.ProcessedEvents;
import org.caseassistant.core.delivery.Letters;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.desk.DeskFigures;
import org.caseassistant.core.desk.Desks;
import org.caseassistant.core.desk.Watches;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Tenants;
import org.caseassistant.core.notices.Announcements;
import org.caseassistant.core.notices.IncidentReports;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.notices.Notices;
import org.caseassistant.core.notices.Subscriptions;
import org.caseassistant.core.privacy.Erasure;
import org.caseassistant.core.storage.CatalogVersions;
import org.caseassistant.core.storage.Figures;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.access.StoredLinkCodes;
import org.caseassistant.persistence.audit.StoredAudit;
import org.caseassistant.persistence.cases.StoredAttachments;
import org.caseassistant.persistence.cases.StoredCaseMail;
import org.caseassistant.persistence.cases.StoredCases;
import org.caseassistant.persistence.cases.StoredDrafts;
import org.caseassistant.persistence.cases.StoredFileObjects;
import org.caseassistant.persistence.catalog.StoredCatalogVersions;
import org.caseassistant.persistence.chat.StoredConversations;
import org.caseassistant.persistence.chat.StoredEvents;
import org.caseassistant.persistence.chat.StoredInstallations;
import org.caseassistant.persistence.delivery.StoredLetters;
import org.caseassistant.persistence.delivery.StoredOutbox;
import org.caseassistant.persistence.desk.StoredDeskFigures;
import org.caseassistant.persistence.desk.StoredDesks;
import org.caseassistant.persistence.desk.StoredWatches;
import org.caseassistant.persistence.directory.StoredDirectory;
import org.caseassistant.persistence.directory.StoredTenants;
import org.caseassistant.persistence.json.JsonCodec;
import org.caseassistant.persistence.notices.StoredAnnouncements;
import org.caseassistant.persistence.notices.StoredIncidentReports;
import org.caseassistant.persistence.notices.StoredNoticeMail;
import org.caseassistant.persistence.notices.StoredNotices;
import org.caseassistant.persistence.notices.StoredSubscriptions;
import org.caseassistant.persistence.privacy.StoredErasure;
import org.caseassistant.persistence.storage.StoredFigures;
import org.jooq.DSLContext;

/** The repositories of one transaction. */
record PostgresStores(
        Directory directory,
        Tenants tenants,
        Audit audit,
        LinkCodes linkCodes,
        Letters letters,
        Drafts drafts,
        Cases cases,
        CaseWrites caseWrites,
        CaseMail caseMail,
        Attachments attachments,
        FileObjects fileObjects,
        CatalogVersions catalogs,
        Conversations conversations,
        ProcessedEvents events,
        Notices notices,
        Subscriptions subscriptions,
        Announcements announcements,
        NoticeMail noticeMail,
        Installations installations,
        Figures figures,
        IncidentReports incidentReports,
        Erasure erasure,
        Desks desks,
        DeskFigures deskFigures,
        Watches watches,
        Outbox outbox)
        implements Stores {

    static Stores in(DSLContext transaction, JsonCodec json, Optional<ObjectStore> objects) {
        var cases = new StoredCases(transaction, json);
        return new PostgresStores(
                new StoredDirectory(transaction),
                new StoredTenants(transaction),
                new StoredAudit(transaction),
                new StoredLinkCodes(transaction),
                new StoredLetters(transaction, json),
                new StoredDrafts(transaction, json),
                cases,
                cases,
                new StoredCaseMail(transaction),
                new StoredAttachments(transaction, objects),
                new StoredFileObjects(transaction),
                new StoredCatalogVersions(transaction),
                new StoredConversations(transaction, json),
                new StoredEvents(transaction, json),
                new StoredNotices(transaction),
                new StoredSubscriptions(transaction),
                new StoredAnnouncements(transaction),
                new StoredNoticeMail(transaction),
                new StoredInstallations(transaction),
                new StoredFigures(transaction),
                new StoredIncidentReports(transaction),
                new StoredErasure(transaction, json),
                new StoredDesks(transaction),
                new StoredDeskFigures(transaction),
                new StoredWatches(transaction),
                new StoredOutbox(transaction, json));
    }
}
