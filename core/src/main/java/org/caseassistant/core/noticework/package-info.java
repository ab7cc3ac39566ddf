/**
 * Notices of incidents and maintenance: posting them, showing them, telling subscribed channels and contacts, and linking
 * cases that report the same. Knows {@code casework} and below.
 */
package org.caseassistant.core.noticework;
