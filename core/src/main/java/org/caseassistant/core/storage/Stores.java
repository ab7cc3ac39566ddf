package org.caseassistant.core.storage;

import org.caseassistant.core.access.LinkCodes;
import org.caseassistant.core.audit.Audit;
import org.caseassistant.core.cases.Attachments;
import org.caseassistant.core.cases.CaseMail;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.Drafts;
import org.caseassistant.core.cases.FileObjects;
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

/** Everything that is stored, as one transaction sees it. */
public interface Stores {
    /** Accounts, contacts and staff. */
    Directory directory();

    /** Whose the tenants are. */
    Tenants tenants();

    /** Who did what with data of others. */
    Audit audit();

    /** One-time codes. */
    LinkCodes linkCodes();

    /** Drafts. */
    Drafts drafts();

    /** Cases, to read. */
    Cases cases();

    /** Cases, to change. */
    CaseWrites caseWrites();

    /** Who is e-mailed about which case. */
    CaseMail caseMail();

    /** Files. */
    Attachments attachments();

    /** Which files' contents are not in the database. */
    FileObjects fileObjects();

    /** Catalogues. */
    CatalogVersions catalogs();

    /** Conversations. */
    Conversations conversations();

    /** Handled platform events. */
    ProcessedEvents events();

    /** Notices. */
    Notices notices();

    /** Channels that show notices. */
    Subscriptions subscriptions();

    /** What channels are still to be told. */
    Announcements announcements();

    /** Who is e-mailed about incidents. */
    NoticeMail noticeMail();

    /** Workspaces that let the program in. */
    Installations installations();

    /** How much there is of everything. */
    Figures figures();

    /** Which cases report which incident. */
    IncidentReports incidentReports();

    /** The way to delete for good. */
    Erasure erasure();

    /** Channels that are desks. */
    Desks desks();

    /** How departments do. */
    DeskFigures deskFigures();

    /** When to look whether cases are claimed. */
    Watches watches();

    /** Messages to send. */
    Outbox outbox();

    /** E-mails to send. */
    Letters letters();
}
