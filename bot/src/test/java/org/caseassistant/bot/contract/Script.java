package org.caseassistant.bot.contract;

import static org.caseassistant.bot.contract.Line.agreed;
import static org.caseassistant.bot.contract.Line.attached;
import static org.caseassistant.bot.contract.Line.chosen;
import static org.caseassistant.bot.contract.Line.inParts;
import static org.caseassistant.bot.contract.Line.preset;
import static org.caseassistant.bot.contract.Line.skipped;
import static org.caseassistant.bot.contract.Line.typed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How Daniel Okafor, who belongs to two districts, opens one case of a type with every field answered that it asks.
 *
 * @param caseType id of the case type
 * @param label its label
 * @param lines the questions in the order of the form
 */
public record Script(String caseType, String label, List<Line> lines) {
    /** Who acts; somebody of the sample directory. */
    public static final String ACTOR = "daniel.okafor@riverside.example.org";

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);

    /** The name of the file that scripts attach. */
    public static final String FILE = "screenshot.png";

    private static final String FILE_SHOWN = "screenshot.png (12 B)";

    @Override
    public String toString() {
        return caseType;
    }

    /** One script for each of the ten case types. */
    public static List<Script> all() {
        return List.of(
                applicationIssue(),
                askAQuestion(),
                reportAnOutage(),
                requestTraining(),
                dataRestore(),
                serverIssue(),
                serverAccess(),
                modifySupportContacts(),
                requestConsulting(),
                requestTechnicalServices());
    }

    private static Script script(String id, String label, Line priority, Line... others) {
        var lines = new ArrayList<Line>();
        lines.add(chosen("account", "Account", "Northfield Public Schools"));
        lines.add(preset("contact", "Contact", "Daniel Okafor"));
        lines.add(priority);
        lines.add(typed("subject", "Subject", "A case of the type " + label));
        lines.add(inParts(
                "description",
                "Description",
                "The first part <@U1> @everyone *bold*\nand the second & last",
                "The first part <@U1> @everyone *bold*",
                "and the second & last"));
        lines.addAll(Arrays.asList(others));
        lines.add(attached("attachments", "Attachments", FILE, FILE_SHOWN));
        return new Script(id, label, lines);
    }

    private static Line medium() {
        return preset("priority", "Priority", "Medium");
    }

    private static Line high() {
        return chosen("priority", "Priority", "High");
    }

    private static String iso(int days) {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(days).toString();
    }

    private static String shown(int days) {
        return SHOWN.format(LocalDate.now(ZoneId.systemDefault()).plusDays(days));
    }

    private static Line module(String module) {
        return chosen("module", "Module", module);
    }

    private static Line began() {
        return typed("issue-began", "Issue Began", iso(-10), shown(-10));
    }

    private static Line error() {
        return inParts(
                "error-message", "Error Message", "Error token: 7F3A-21\nat line 3", "Error token: 7F3A-21",
                "at line 3");
    }

    private static Script applicationIssue() {
        return script(
                "application-issue",
                "Application Issue",
                high(),
                chosen("type", "Type", "SIS"),
                module("Attendance"),
                inParts("steps-to-reproduce", "Steps to Reproduce", "1. Sign in\n2. Save", "1. Sign in", "2. Save"),
                typed("environment-changes", "Environment Changes", "Updated on Saturday"),
                error(),
                typed("expected-results", "Expected Results", "It should be saved"),
                typed("who-is-impacted", "Who is impacted?", "All teachers"),
                began());
    }

    private static Script askAQuestion() {
        return script(
                "ask-a-question",
                "Ask a Question",
                chosen("priority", "Priority", "Low"),
                module("Not Applicable"),
                typed("location-within-product", "Location within Product", "Student Information"));
    }

    private static Script reportAnOutage() {
        return script("report-an-outage", "Report an Outage", chosen("priority", "Priority", "Critical"), error());
    }

    private static Script requestTraining() {
        return script(
                "request-training",
                "Request Training",
                medium(),
                chosen("request-type", "Request Type", "On-site training"),
                inParts(
                        "preferred-training-date",
                        "Preferred Training Date",
                        shown(20) + "; " + shown(21),
                        iso(20),
                        iso(21)));
    }

    private static Script dataRestore() {
        return script(
                "data-restore",
                "Data Restore",
                medium(),
                module("Enrollment"),
                typed("approximate-date-of-loss", "Approximate Date of Loss", iso(-3), shown(-3)),
                typed("reason-for-restore", "Reason for Restore", "Deleted by mistake"),
                typed("restore-permission", "Written Permission", "daniel okafor", "Daniel Okafor"),
                agreed(
                        "restore-acknowledgement",
                        "Restoration Acknowledgement",
                        "I understand that restoration may recreate missing or deleted data."));
    }

    private static Script serverIssue() {
        return script("server-issue", "Server Issue", high(), module("Data Warehouse"), error(), began());
    }

    private static Script serverAccess() {
        return script(
                "server-access",
                "Server Access",
                medium(),
                chosen("request-type", "Request Type", "SQL Server"),
                agreed(
                        "schema-bootcamp",
                        "Schema Bootcamp",
                        "Whoever will use this access has completed Infinite Campus Schema Bootcamp training."));
    }

    private static Script modifySupportContacts() {
        return script(
                "modify-support-contacts",
                "Modify Support Contacts",
                medium(),
                chosen("request-type", "Request Type", "Replace a contact"),
                typed("contact-first-name", "Contact First Name", "Jordan"),
                typed("contact-last-name", "Contact Last Name", "O'Neil-Rivera"),
                typed("contact-email", "Contact Email", "Jordan@Example.ORG", "Jordan@example.org"),
                typed("contact-title", "Contact Title", "Technology Coordinator"),
                typed("contact-primary-phone", "Contact Primary Phone", "612-555-0123", "(612) 555-0123"),
                skipped("contact-secondary-phone", "Contact Secondary Phone"),
                chosen("contact-type", "Contact Type", "Technical"),
                chosen("area-of-responsibility", "Area of Responsibility", "SIS", "Finance"),
                chosen("contact-replacement-name", "Contact Replacement Name", "Aisha Johnson"));
    }

    private static Script requestConsulting() {
        return script(
                "request-consulting",
                "Request Consulting",
                medium(),
                typed("preferred-consult-date", "Preferred Consult Date", iso(7), shown(7)),
                typed("preferred-consult-date-2", "Preferred Consult Date 2", iso(8), shown(8)),
                typed("preferred-consult-date-3", "Preferred Consult Date 3", iso(9), shown(9)));
    }

    private static Script requestTechnicalServices() {
        return script(
                "request-technical-services",
                "Request Technical Services",
                medium(),
                chosen("type", "Type", "Data import/export/modification"),
                module("Census"),
                typed("desired-completion-date", "Desired Completion Date", iso(30), shown(30)));
    }
}
