<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CalloutKeys</name>
    <message>
        <source>Change kind of callout</source>
        <translation>Art des Hinweises ändern</translation>
    </message>
    <message>
        <source>Callout back to narration</source>
        <translation>Hinweis zurück in die Erläuterung</translation>
    </message>
</context>
<context>
    <name>CalloutRow</name>
    <message>
        <source>What should the reader know?</source>
        <translation>Was soll der Leser wissen?</translation>
    </message>
    <message>
        <source>Remove this callout</source>
        <translation>Diesen Hinweis entfernen</translation>
    </message>
    <message>
        <source>{0}: choose another kind</source>
        <translation>{0}: andere Art wählen</translation>
    </message>
    <message>
        <source>Kind of callout: {0}</source>
        <translation>Art des Hinweises: {0}</translation>
    </message>
    <message>
        <source>Back to the narration</source>
        <translation>Zurück in die Erläuterung</translation>
    </message>
</context>
<context>
    <name>CalloutRows</name>
    <message>
        <source>Change callout</source>
        <translation>Hinweis ändern</translation>
    </message>
    <message>
        <source>Change kind of callout</source>
        <translation>Art des Hinweises ändern</translation>
    </message>
    <message>
        <source>Remove callout</source>
        <translation>Hinweis entfernen</translation>
    </message>
    <message>
        <source>Callout back to narration</source>
        <translation>Hinweis zurück in die Erläuterung</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture of the step</source>
        <translation>Bild des Schritts</translation>
    </message>
    <message>
        <source>{0} marks</source>
        <translation>{0} Markierungen</translation>
    </message>
</context>
<context>
    <name>Clipping</name>
    <message>
        <source>Save as clip…</source>
        <translation>Als Clip speichern …</translation>
    </message>
    <message>
        <source>this step was not recorded</source>
        <translation>dieser Schritt wurde nicht aufgenommen</translation>
    </message>
    <message>
        <source>its recording is not on this computer any more</source>
        <translation>seine Aufnahme ist nicht mehr auf diesem Computer</translation>
    </message>
    <message>
        <source>Save this step as a clip</source>
        <translation>Diesen Schritt als Clip speichern</translation>
    </message>
    <message>
        <source>MP4 video (*.mp4)</source>
        <translation>MP4-Video (*.mp4)</translation>
    </message>
    <message>
        <source>GIF for wikis (*.gif)</source>
        <translation>GIF für Wikis (*.gif)</translation>
    </message>
    <message>
        <source>Making the clip… {0} %</source>
        <translation>Der Clip entsteht … {0} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Gespeichert als {0}</translation>
    </message>
</context>
<context>
    <name>CommentRows</name>
    <message>
        <source>Comment of a reader</source>
        <translation>Kommentar eines Lesers</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Take this comment away from the step; the result of the run keeps it</source>
        <translation>Diesen Kommentar vom Schritt nehmen; das Ergebnis des Durchgangs behält ihn</translation>
    </message>
</context>
<context>
    <name>ControlWindow</name>
    <message>
        <source>Record, do your work and say what you do. Stop, and the SOP is written.</source>
        <translation>Aufnehmen, arbeiten und sagen, was Sie tun. Beenden, und die SOP ist geschrieben.</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Recording begins</source>
        <translation>Die Aufnahme beginnt</translation>
    </message>
    <message>
        <source>Recording begins in {0}. Click to cancel.</source>
        <translation>Die Aufnahme beginnt in {0}. Zum Abbrechen klicken.</translation>
    </message>
    <message>
        <source>Click to cancel</source>
        <translation>Zum Abbrechen klicken</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Take the ticked ones</source>
        <translation>Angehakte übernehmen</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>Alles lassen, wie es war</translation>
    </message>
</context>
<context>
    <name>DecisionRow</name>
    <message>
        <source>Row {0}: {1}</source>
        <translation>Zeile {0}: {1}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet …</translation>
    </message>
</context>
<context>
    <name>EditorWindow</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>About this SOP</source>
        <translation>Über diese SOP</translation>
    </message>
    <message>
        <source>Reading view</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und Ersetzen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>What readers said</source>
        <translation>Was Leser gesagt haben</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Hear what was said</source>
        <translation>Anhören, was gesagt wurde</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Crop picture</source>
        <translation>Bild zuschneiden</translation>
    </message>
    <message>
        <source>This place is on the page About this SOP (Ctrl+2).</source>
        <translation>Diese Stelle steht auf der Seite „Über diese SOP“ (Strg+2).</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What should stand there?</source>
        <translation>Was soll dort stehen?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Keep mine as a copy</source>
        <translation>Meine als Kopie behalten</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>Beide zusammenführen</translation>
    </message>
    <message>
        <source>The changes of both are here now.</source>
        <translation>Die Änderungen beider stehen jetzt hier.</translation>
    </message>
    <message>
        <source> Both changed {0} steps: yours and the other stand one behind the other.</source>
        <translation> Beide haben {0} Schritte geändert: Ihrer und der andere stehen hintereinander.</translation>
    </message>
    <message>
        <source> Yours was kept in: {0}.</source>
        <translation> Ihre Fassung wurde aufbewahrt: {0}.</translation>
    </message>
    <message>
        <source>{0} (mine)</source>
        <translation>{0} (meine)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>{0} steps with their pictures and marks.</source>
        <translation>{0} Schritte mit ihren Bildern und Markierungen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>First look for private data: e-mail addresses, numbers, keys</source>
        <translation>Zuerst nach privaten Daten suchen: E-Mail-Adressen, Nummern, Schlüssel</translation>
    </message>
    <message>
        <source>Reads all texts and pictures on this computer, and asks about each find.</source>
        <translation>Liest alle Texte und Bilder auf diesem Computer und fragt bei jedem Fund.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A file of this name is there already and will be replaced.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon; sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft …</translation>
    </message>
    <message>
        <source>Exporting… {0} %</source>
        <translation>Export läuft … {0} %</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>Exportiert nach {0}</translation>
    </message>
    <message>
        <source>Exported to {0} and, because it is so long, {1} more parts beside it</source>
        <translation>Exportiert nach {0} und, weil es so lang ist, in {1} weitere Teile daneben</translation>
    </message>
</context>
<context>
    <name>Favourites</name>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Follow step by step</source>
        <translation>Schritt für Schritt folgen</translation>
    </message>
    <message>
        <source>Read what readers sent…</source>
        <translation>Rückmeldungen von Lesern einlesen …</translation>
    </message>
    <message>
        <source>There are no steps to follow yet.</source>
        <translation>Es gibt noch keine Schritte, denen man folgen könnte.</translation>
    </message>
    <message>
        <source>Read what readers sent</source>
        <translation>Rückmeldungen von Lesern einlesen</translation>
    </message>
    <message>
        <source>Feedback or Word documents (*.json *.docx)</source>
        <translation>Rückmeldungen oder Word-Dokumente (*.json *.docx)</translation>
    </message>
    <message>
        <source>Comments of readers</source>
        <translation>Kommentare von Lesern</translation>
    </message>
    <message>
        <source>{0} new comments stand at their steps. See What readers said.</source>
        <translation>{0} neue Kommentare stehen bei ihren Schritten. Siehe „Was Leser gesagt haben“.</translation>
    </message>
    <message>
        <source>There is no comment in it that is not here yet.</source>
        <translation>Darin ist kein Kommentar, der nicht schon hier steht.</translation>
    </message>
    <message>
        <source>The result of this run cannot be kept: the SOP is open for reading only.</source>
        <translation>Das Ergebnis dieses Durchgangs kann nicht aufbewahrt werden: die SOP ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Result of a run</source>
        <translation>Ergebnis eines Durchgangs</translation>
    </message>
    <message>
        <source>The result of this run is kept with the SOP. Comments: {0}.</source>
        <translation>Das Ergebnis dieses Durchgangs wird bei der SOP aufbewahrt. Kommentare: {0}.</translation>
    </message>
    <message>
        <source>Resolve a comment</source>
        <translation>Einen Kommentar erledigen</translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>Open comments</source>
        <translation>Offene Kommentare</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>What readers said</source>
        <translation>Was Leser gesagt haben</translation>
    </message>
    <message>
        <source>Follow step by step</source>
        <translation>Schritt für Schritt folgen</translation>
    </message>
    <message>
        <source>The SOP as a whole</source>
        <translation>Die SOP als Ganzes</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>A step that is gone</source>
        <translation>Ein Schritt, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>{0} open, {1} resolved</source>
        <translation>{0} offen, {1} erledigt</translation>
    </message>
    <message>
        <source>Nobody has said anything yet.</source>
        <translation>Noch hat niemand etwas gesagt.</translation>
    </message>
    <message>
        <source>Choose a run to see where its time went.</source>
        <translation>Wählen Sie einen Durchgang, um zu sehen, wo die Zeit blieb.</translation>
    </message>
    <message>
        <source>Nobody has followed this SOP here yet.</source>
        <translation>Noch ist niemand dieser SOP hier gefolgt.</translation>
    </message>
    <message>
        <source>step {0} ({1})</source>
        <translation>Schritt {0} ({1})</translation>
    </message>
    <message>
        <source>{0} of {1} steps checked off. Longest: {2}.</source>
        <translation>{0} von {1} Schritten abgehakt. Am längsten: {2}.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What this procedure achieves, such as “Create a customer”</source>
        <translation>Was dieses Verfahren erreicht, etwa „Einen Kunden anlegen“</translation>
    </message>
    <message>
        <source>Why this is done</source>
        <translation>Warum das getan wird</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>What it covers, and what it does not</source>
        <translation>Was dazugehört und was nicht</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>What the reader should know before the first step</source>
        <translation>Was der Leser vor dem ersten Schritt wissen soll</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Wer und wann</translation>
    </message>
    <message>
        <source>Roles and responsibilities</source>
        <translation>Rollen und Zuständigkeiten</translation>
    </message>
    <message>
        <source>Who does this, who is told</source>
        <translation>Wer das tut, wer davon erfährt</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>What starts it: an event, a date, a request</source>
        <translation>Was es anstößt: ein Ereignis, ein Datum, eine Anfrage</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Eine je Zeile</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>Verwendete Werkzeuge</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Term: what it means, one a line</source>
        <translation>Begriff: was er bedeutet, einer je Zeile</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Was dabei herauskommt</translation>
    </message>
    <message>
        <source>Expected outcomes</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Pitfalls and exceptions</source>
        <translation>Fallstricke und Ausnahmen</translation>
    </message>
    <message>
        <source>Related SOPs</source>
        <translation>Verwandte SOPs</translation>
    </message>
    <message>
        <source>Title | file or address, one a line</source>
        <translation>Titel | Datei oder Adresse, eine je Zeile</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigabe durch</translation>
    </message>
    <message>
        <source>Effective date</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Überprüfung</translation>
    </message>
    <message>
        <source>Review every … months</source>
        <translation>Überprüfung alle … Monate</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>{0} ändern</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search titles, steps and what was said</source>
        <translation>Titel, Schritte und Gesagtes durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>Any owner</source>
        <translation>Alle Verantwortlichen</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Alle Schlagwörter</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Match capitals</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Replace the ticked ones</source>
        <translation>Angehakte ersetzen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und Ersetzen</translation>
    </message>
    <message>
        <source>{0} places</source>
        <translation>{0} Stellen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>About this SOP: {0}</source>
        <translation>Über diese SOP: {0}</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Schritt {0}: {1}</translation>
    </message>
    <message>
        <source>Folded step: {0}</source>
        <translation>Eingeklappter Schritt: {0}</translation>
    </message>
    <message>
        <source>Replace in {0} places</source>
        <translation>An {0} Stellen ersetzen</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Redact {0}: {1}, {2}</source>
        <translation>{0} schwärzen: {1}, {2}</translation>
    </message>
    <message>
        <source>The place in the picture</source>
        <translation>Die Stelle im Bild</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Key or password</source>
        <translation>Schlüssel oder Passwort</translation>
    </message>
    <message>
        <source>in 1 text</source>
        <translation>in 1 Text</translation>
    </message>
    <message>
        <source>in {0} texts</source>
        <translation>in {0} Texten</translation>
    </message>
    <message>
        <source>in 1 picture</source>
        <translation>in 1 Bild</translation>
    </message>
    <message>
        <source>in {0} pictures</source>
        <translation>in {0} Bildern</translation>
    </message>
</context>
<context>
    <name>FoldedSteps</name>
    <message>
        <source>Folded steps</source>
        <translation>Eingeklappte Schritte</translation>
    </message>
    <message>
        <source>Show 1 step that is folded away</source>
        <translation>1 eingeklappten Schritt zeigen</translation>
    </message>
    <message>
        <source>Hide the step that is folded away</source>
        <translation>Den eingeklappten Schritt verbergen</translation>
    </message>
    <message>
        <source>Show {0} steps that are folded away</source>
        <translation>{0} eingeklappte Schritte zeigen</translation>
    </message>
    <message>
        <source>Hide the {0} steps that are folded away</source>
        <translation>Die {0} eingeklappten Schritte verbergen</translation>
    </message>
</context>
<context>
    <name>GlossaryPanel</name>
    <message>
        <source>Variants in this SOP</source>
        <translation>Varianten in dieser SOP</translation>
    </message>
    <message>
        <source>Replace the ticked ones</source>
        <translation>Angehakte ersetzen</translation>
    </message>
    <message>
        <source>Add their definitions</source>
        <translation>Ihre Erklärungen hinzufügen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>About this SOP</source>
        <translation>Über diese SOP</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>Folded step</source>
        <translation>Eingeklappter Schritt</translation>
    </message>
    <message>
        <source>{0} places with other words than the glossary&apos;s</source>
        <translation>{0} Stellen mit anderen Wörtern als im Glossar</translation>
    </message>
    <message>
        <source>All words are those of the glossary.</source>
        <translation>Alle Wörter stehen so im Glossar.</translation>
    </message>
    <message>
        <source>The glossary is empty. Fill it from the library’s File menu.</source>
        <translation>Das Glossar ist leer. Füllen Sie es über das Datei-Menü der Bibliothek.</translation>
    </message>
    <message>
        <source>Used here, not defined: {0}</source>
        <translation>Hier verwendet, nicht erklärt: {0}</translation>
    </message>
    <message>
        <source>Words of the glossary in {0} places</source>
        <translation>Wörter des Glossars an {0} Stellen</translation>
    </message>
    <message>
        <source>Add definitions</source>
        <translation>Erklärungen hinzufügen</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary – Sayshow</source>
        <translation>Glossar – Sayshow</translation>
    </message>
    <message>
        <source>Variants in the library</source>
        <translation>Varianten in der Bibliothek</translation>
    </message>
    <message>
        <source>Find variants in all SOPs</source>
        <translation>Varianten in allen SOPs suchen</translation>
    </message>
    <message>
        <source>Replace the ticked ones</source>
        <translation>Angehakte ersetzen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>So sagen</translation>
    </message>
    <message>
        <source>Instead of (commas between)</source>
        <translation>Statt (durch Kommas getrennt)</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Add term</source>
        <translation>Begriff hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Terms are the same for the whole library. Variants are marked in the editor; speech is spelled as the terms are.</source>
        <translation>Die Begriffe gelten für die ganze Bibliothek. Varianten werden im Editor markiert; Gesprochenes wird so geschrieben wie die Begriffe.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>{0} places in {1} SOPs</source>
        <translation>{0} Stellen in {1} SOPs</translation>
    </message>
    <message>
        <source>No variant is shown.</source>
        <translation>Es wird keine Variante gezeigt.</translation>
    </message>
    <message>
        <source>“{0}” is open in an editor. Nothing was changed. Close its window first.</source>
        <translation>„{0}“ ist in einem Editor geöffnet. Nichts wurde geändert. Schließen Sie zuerst dessen Fenster.</translation>
    </message>
    <message>
        <source>{0} places were changed.</source>
        <translation>{0} Stellen wurden geändert.</translation>
    </message>
</context>
<context>
    <name>GrowingText</name>
    <message>
        <source>Doubtful: look at the underlined words</source>
        <translation>Zweifelhaft: sehen Sie sich die unterstrichenen Wörter an</translation>
    </message>
    <message>
        <source>Some words may have been misheard</source>
        <translation>Manche Wörter wurden vielleicht falsch verstanden</translation>
    </message>
    <message>
        <source>Some words are not in the dictionary</source>
        <translation>Manche Wörter stehen nicht im Wörterbuch</translation>
    </message>
    <message>
        <source>The glossary has other words for some of these</source>
        <translation>Das Glossar hat für manche davon andere Wörter</translation>
    </message>
</context>
<context>
    <name>GuessBar</name>
    <message>
        <source>Guessed from the video: nobody recorded the mouse. Look whether this is what was clicked.</source>
        <translation>Aus dem Video geraten: niemand hat die Maus aufgezeichnet. Sehen Sie nach, ob hierhin geklickt wurde.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>It is right as it is (Ctrl+F7)</source>
        <translation>Es stimmt so (Strg+F7)</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>HeardModel</name>
    <message>
        <source>at no step</source>
        <translation>bei keinem Schritt</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>folded step</source>
        <translation>eingeklappter Schritt</translation>
    </message>
    <message>
        <source> · doubtful</source>
        <translation> · zweifelhaft</translation>
    </message>
</context>
<context>
    <name>HeldDocument</name>
    <message>
        <source>{0} has had this SOP open since {1} on {2}. You can read and export it here, or go on with a copy.</source>
        <translation>{0} hat diese SOP seit {1} auf {2} geöffnet. Sie können sie hier lesen und exportieren oder mit einer Kopie weiterarbeiten.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (Kopie)</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>About this SOP</source>
        <translation>Über diese SOP</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>Folded step</source>
        <translation>Eingeklappter Schritt</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Finds</source>
        <translation>Funde</translation>
    </message>
</context>
<context>
    <name>Hotkeys</name>
    <message>
        <source>Hotkeys do not work on this system. Use the tray icon or the recording bar.</source>
        <translation>Tastenkürzel funktionieren auf diesem System nicht. Verwenden Sie das Symbol in der Leiste oder die Aufnahmeleiste.</translation>
    </message>
    <message>
        <source>Another program uses {0} already.</source>
        <translation>{0} wird schon von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>{0} cannot be a hotkey: take a letter, digit or function key with Ctrl or Alt, each only once.</source>
        <translation>{0} kann kein Tastenkürzel sein: nehmen Sie einen Buchstaben, eine Ziffer oder eine Funktionstaste mit Strg oder Alt, jedes nur einmal.</translation>
    </message>
    <message>
        <source>Choose another in the settings; the others work.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes; die übrigen funktionieren.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Screen videos, stepcap sessions, Word files of Sayshow ({0})</source>
        <translation>Bildschirmvideos, Sitzungen von stepcap, Word-Dateien von Sayshow ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A recording runs, or a draft is being made. Nothing was imported. Wait for it, then import again.</source>
        <translation>Eine Aufnahme läuft, oder ein Entwurf entsteht gerade. Es wurde nichts importiert. Warten Sie das ab und importieren Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schritts</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Bedienelement</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Change window</source>
        <translation>Fenster ändern</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Change program</source>
        <translation>Programm ändern</translation>
    </message>
    <message>
        <source>Typed text</source>
        <translation>Eingetippter Text</translation>
    </message>
    <message>
        <source>Change typed text</source>
        <translation>Eingetippten Text ändern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>How sure the draft is of this step</source>
        <translation>Wie sicher der Entwurf bei diesem Schritt ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Genauer Wortlaut</translation>
    </message>
    <message>
        <source>Not kept: a secret</source>
        <translation>Nicht aufbewahrt: ein Geheimnis</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Von Hand geschrieben</translation>
    </message>
    <message>
        <source>Nothing was said at this step.</source>
        <translation>Bei diesem Schritt wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>Change kind of step</source>
        <translation>Art des Schritts ändern</translation>
    </message>
    <message>
        <source>Change name of the control</source>
        <translation>Namen des Bedienelements ändern</translation>
    </message>
    <message>
        <source>named by the program itself</source>
        <translation>vom Programm selbst benannt</translation>
    </message>
    <message>
        <source>read from the picture</source>
        <translation>aus dem Bild gelesen</translation>
    </message>
    <message>
        <source>no reliable name was found</source>
        <translation>kein verlässlicher Name gefunden</translation>
    </message>
    <message>
        <source>Guessed from the video. Look whether this is what was clicked; Ctrl+F7 finds it right.</source>
        <translation>Aus dem Video geraten. Sehen Sie nach, ob hierhin geklickt wurde; Strg+F7 bestätigt es.</translation>
    </message>
    <message>
        <source>You changed this step; nothing will overwrite it.</source>
        <translation>Sie haben diesen Schritt geändert; nichts überschreibt ihn.</translation>
    </message>
    <message>
        <source>Look at this one: what was said may belong elsewhere, or the name may be wrong.</source>
        <translation>Bitte ansehen: das Gesagte gehört vielleicht anderswohin, oder der Name ist falsch.</translation>
    </message>
    <message>
        <source>Nothing looks doubtful.</source>
        <translation>Nichts sieht zweifelhaft aus.</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Change kind of step</source>
        <translation>Art des Schritts ändern</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>How loud the microphone hears you</source>
        <translation>Wie laut das Mikrofon Sie hört</translation>
    </message>
</context>
<context>
    <name>LibraryWindow</name>
    <message>
        <source>Library – Sayshow</source>
        <translation>Bibliothek – Sayshow</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Reading the SOPs</source>
        <translation>Die SOPs werden gelesen</translation>
    </message>
    <message>
        <source>New SOP</source>
        <translation>Neue SOP</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;SOP</source>
        <translation>&amp;SOP</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>Glossar …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>1 SOP</source>
        <translation>1 SOP</translation>
    </message>
    <message>
        <source>{0} SOPs</source>
        <translation>{0} SOPs</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>{0} places</source>
        <translation>{0} Stellen</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or other filters.</source>
        <translation>Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder anderen Filtern.</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als überprüft kennzeichnen</translation>
    </message>
    <message>
        <source>Export the approved version…</source>
        <translation>Freigegebene Version exportieren …</translation>
    </message>
    <message>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
    <message>
        <source>Version {0} is approved and kept as it is. The next change begins a new version.</source>
        <translation>Version {0} ist freigegeben und bleibt, wie sie ist. Die nächste Änderung beginnt eine neue Version.</translation>
    </message>
    <message>
        <source>Reviewed. The next review is on {0}.</source>
        <translation>Überprüft. Die nächste Überprüfung ist am {0}.</translation>
    </message>
    <message>
        <source>Reviewed. No next review is set.</source>
        <translation>Überprüft. Eine nächste Überprüfung ist nicht festgelegt.</translation>
    </message>
    <message>
        <source>This SOP was not approved yet. Export writes it as it stands.</source>
        <translation>Diese SOP wurde noch nicht freigegeben. Der Export schreibt sie, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Another SOP as a step…</source>
        <translation>Eine andere SOP als Schritt …</translation>
    </message>
    <message>
        <source>Extract these steps as an SOP of their own…</source>
        <translation>Diese Schritte als eigene SOP herauslösen …</translation>
    </message>
    <message>
        <source>These links lead nowhere any more: {0}. See Links (Ctrl+L).</source>
        <translation>Diese Verweise führen nirgends mehr hin: {0}. Siehe „Verweise“ (Strg+L).</translation>
    </message>
    <message>
        <source>Choose an SOP</source>
        <translation>Eine SOP wählen</translation>
    </message>
    <message>
        <source>SOP (*.sop)</source>
        <translation>SOP (*.sop)</translation>
    </message>
    <message>
        <source>That is this SOP itself. Choose another one.</source>
        <translation>Das ist diese SOP selbst. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Another SOP as a step</source>
        <translation>Eine andere SOP als Schritt</translation>
    </message>
    <message>
        <source>Link a related SOP</source>
        <translation>Auf eine verwandte SOP verweisen</translation>
    </message>
    <message>
        <source>Link found again</source>
        <translation>Verweis wiedergefunden</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Verweis entfernen</translation>
    </message>
    <message>
        <source>Extract as an SOP of their own</source>
        <translation>Als eigene SOP herauslösen</translation>
    </message>
    <message>
        <source>Title of the new SOP; one step here will lead to it</source>
        <translation>Titel der neuen SOP; ein Schritt hier führt dann zu ihr</translation>
    </message>
    <message>
        <source>Title of the new SOP with these {0} steps; one step here will lead to it</source>
        <translation>Titel der neuen SOP mit diesen {0} Schritten; ein Schritt hier führt dann zu ihr</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Herauslösen</translation>
    </message>
    <message>
        <source>Extract steps</source>
        <translation>Schritte herauslösen</translation>
    </message>
    <message>
        <source>“{0}” is an SOP of its own now: {1}</source>
        <translation>„{0}“ ist jetzt eine eigene SOP: {1}</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Links of this SOP</source>
        <translation>Verweise dieser SOP</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose its file…</source>
        <translation>Ihre Datei wählen …</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Verweis entfernen</translation>
    </message>
    <message>
        <source>Link a related SOP…</source>
        <translation>Auf eine verwandte SOP verweisen …</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Links here</source>
        <translation>Verweist hierher</translation>
    </message>
    <message>
        <source>No links yet. Link a related SOP, or make another SOP a step (Step menu, Insert).</source>
        <translation>Noch keine Verweise. Verweisen Sie auf eine verwandte SOP, oder machen Sie eine andere SOP zum Schritt (Menü „Schritt“, „Einfügen“).</translation>
    </message>
    <message>
        <source>1 link leads nowhere.</source>
        <translation>1 Verweis führt nirgends hin.</translation>
    </message>
    <message>
        <source>{0} links lead nowhere.</source>
        <translation>{0} Verweise führen nirgends hin.</translation>
    </message>
    <message>
        <source>All links lead somewhere.</source>
        <translation>Alle Verweise führen zu etwas.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Making the draft…</source>
        <translation>Der Entwurf entsteht …</translation>
    </message>
    <message>
        <source>How far the draft is</source>
        <translation>Wie weit der Entwurf ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop making the draft; nothing is left behind of an import</source>
        <translation>Den Entwurf nicht weiter machen; von einem Import bleibt nichts zurück</translation>
    </message>
</context>
<context>
    <name>MicrophoneChoice</name>
    <message>
        <source>The microphone of the system</source>
        <translation>Das Mikrofon des Systems</translation>
    </message>
    <message>
        <source>{0} (not plugged in)</source>
        <translation>{0} (nicht angeschlossen)</translation>
    </message>
</context>
<context>
    <name>MicrophoneTest</name>
    <message>
        <source>Test the microphone</source>
        <translation>Mikrofon testen</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>Test beenden</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Heard: “{0}”</source>
        <translation>Gehört: „{0}“</translation>
    </message>
    <message>
        <source>Speak a sentence, then wait a moment.</source>
        <translation>Sprechen Sie einen Satz und warten Sie dann einen Moment.</translation>
    </message>
</context>
<context>
    <name>MomentStrip</name>
    <message>
        <source>Other moments</source>
        <translation>Andere Augenblicke</translation>
    </message>
    <message>
        <source>Close the other moments</source>
        <translation>Die anderen Augenblicke schließen</translation>
    </message>
    <message>
        <source>Looking at the recording…</source>
        <translation>Die Aufnahme wird durchgesehen …</translation>
    </message>
    <message>
        <source>Enter or a double click inserts a step that shows the moment.</source>
        <translation>Eingabe oder ein Doppelklick fügt einen Schritt ein, der den Augenblick zeigt.</translation>
    </message>
    <message>
        <source>Enter or a double click takes a moment as the picture of this step.</source>
        <translation>Eingabe oder ein Doppelklick nimmt einen Augenblick als Bild dieses Schritts.</translation>
    </message>
    <message>
        <source>Insert step</source>
        <translation>Schritt einfügen</translation>
    </message>
    <message>
        <source>Choose another moment</source>
        <translation>Anderen Augenblick wählen</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>The recording ended early</source>
        <translation>Die Aufnahme endete zu früh</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Entwurf erstellen</translation>
    </message>
    <message>
        <source>A recording was interrupted</source>
        <translation>Eine Aufnahme wurde unterbrochen</translation>
    </message>
    <message>
        <source>A recording has no draft yet</source>
        <translation>Zu einer Aufnahme gibt es noch keinen Entwurf</translation>
    </message>
    <message>
        <source> {0} more wait after it.</source>
        <translation> Danach warten noch {0}.</translation>
    </message>
    <message>
        <source>The recording of {0}{1} is safe. A draft can be made of it.</source>
        <translation>Die Aufnahme vom {0}{1} ist sicher. Daraus kann ein Entwurf entstehen.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Every recording has its SOP.</source>
        <translation>Zu jeder Aufnahme gibt es ihre SOP.</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Entwurf erstellen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Interrupted: it can be made into an SOP as far as it goes</source>
        <translation>Unterbrochen: so weit sie reicht, kann daraus eine SOP werden</translation>
    </message>
    <message>
        <source>Not yet an SOP</source>
        <translation>Noch keine SOP</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>This SOP is not found any more. The step keeps its words. Choose where it lies now.</source>
        <translation>Diese SOP ist nicht mehr zu finden. Der Schritt behält seine Worte. Wählen Sie, wo sie jetzt liegt.</translation>
    </message>
    <message>
        <source>Its first picture</source>
        <translation>Ihr erstes Bild</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose its file…</source>
        <translation>Ihre Datei wählen …</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Outside the library: {0}</source>
        <translation>Außerhalb der Bibliothek: {0}</translation>
    </message>
</context>
<context>
    <name>PartTakes</name>
    <message>
        <source>A recording runs already, or its draft is being made. Wait for it, then record this part.</source>
        <translation>Eine Aufnahme läuft schon, oder ihr Entwurf entsteht gerade. Warten Sie darauf, dann nehmen Sie diesen Teil auf.</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Number, version, owner and dates</source>
        <translation>Nummer, Version, Verantwortliche und Daten</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>When it is done</source>
        <translation>Wann es getan wird</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Flow chart of sections and decisions</source>
        <translation>Ablaufplan der Abschnitte und Entscheidungen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What was said at each step</source>
        <translation>Was bei jedem Schritt gesagt wurde</translation>
    </message>
    <message>
        <source>Checks, warnings, tips and notes</source>
        <translation>Prüfungen, Warnungen, Tipps und Notizen</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Pitfalls</source>
        <translation>Fallstricke</translation>
    </message>
    <message>
        <source>Related SOPs</source>
        <translation>Verwandte SOPs</translation>
    </message>
    <message>
        <source>Revision history</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Lines to sign, in a checklist</source>
        <translation>Zeilen zum Unterschreiben, in einer Checkliste</translation>
    </message>
</context>
<context>
    <name>PickerVeil</name>
    <message>
        <source>Choose what is recorded</source>
        <translation>Wählen, was aufgenommen wird</translation>
    </message>
    <message>
        <source>Drag a region, click a window, or press Enter for this monitor. Escape cancels.</source>
        <translation>Bereich aufziehen, Fenster anklicken oder mit der Eingabetaste diesen Bildschirm nehmen. Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>PictureVerbs</name>
    <message>
        <source>Choose another moment…</source>
        <translation>Anderen Augenblick wählen …</translation>
    </message>
    <message>
        <source>Picture from a file…</source>
        <translation>Bild aus einer Datei …</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Show whole picture</source>
        <translation>Ganzes Bild zeigen</translation>
    </message>
    <message>
        <source>Crop to the window</source>
        <translation>Auf das Fenster zuschneiden</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Step from the recording…</source>
        <translation>Schritt aus der Aufnahme …</translation>
    </message>
    <message>
        <source>Step with a picture from a file…</source>
        <translation>Schritt mit einem Bild aus einer Datei …</translation>
    </message>
    <message>
        <source>Step with the copied picture</source>
        <translation>Schritt mit dem kopierten Bild</translation>
    </message>
    <message>
        <source>Picture from a file</source>
        <translation>Bild aus einer Datei</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>Insert step</source>
        <translation>Schritt einfügen</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>All SOPs</source>
        <translation>Alle SOPs</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Due for review</source>
        <translation>Zur Überprüfung fällig</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the first pages</source>
        <translation>Vorschau der ersten Seiten</translation>
    </message>
    <message>
        <source>The first pages, with the first steps.</source>
        <translation>Die ersten Seiten, mit den ersten Schritten.</translation>
    </message>
    <message>
        <source>About like this: Word breaks pages by itself, and a template brings its own look.</source>
        <translation>Ungefähr so: Word bricht die Seiten selbst um, und eine Vorlage bringt ihr eigenes Aussehen mit.</translation>
    </message>
    <message>
        <source>These parts in this order; there are no pages in this format.</source>
        <translation>Diese Teile in dieser Reihenfolge; in diesem Format gibt es keine Seiten.</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
</context>
<context>
    <name>PrivateFirst</name>
    <message>
        <source>Looking for private data… {0} %</source>
        <translation>Suche nach privaten Daten … {0} %</translation>
    </message>
    <message>
        <source>All texts and {0} pictures were checked: nothing looked private.</source>
        <translation>Alle Texte und {0} Bilder wurden geprüft: nichts sah privat aus.</translation>
    </message>
    <message>
        <source>The check broke off ({0}), so nobody knows what is in the pictures.</source>
        <translation>Die Prüfung brach ab ({0}), darum weiß niemand, was in den Bildern steht.</translation>
    </message>
    <message>
        <source>Private data could not be looked for</source>
        <translation>Nach privaten Daten konnte nicht gesucht werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export without the check</source>
        <translation>Ohne die Prüfung exportieren</translation>
    </message>
    <message>
        <source>It was not checked for private data.</source>
        <translation>Es wurde nicht auf private Daten geprüft.</translation>
    </message>
    <message>
        <source>What looked private was left as it is.</source>
        <translation>Was privat aussah, blieb, wie es war.</translation>
    </message>
    <message>
        <source>1 private text was redacted for good.</source>
        <translation>1 privater Text wurde endgültig geschwärzt.</translation>
    </message>
    <message>
        <source>{0} private texts were redacted for good.</source>
        <translation>{0} private Texte wurden endgültig geschwärzt.</translation>
    </message>
</context>
<context>
    <name>PrivateReview</name>
    <message>
        <source>Private data</source>
        <translation>Private Daten</translation>
    </message>
    <message>
        <source>Export as it is</source>
        <translation>Unverändert exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One text looks private</source>
        <translation>Ein Text sieht privat aus</translation>
    </message>
    <message>
        <source>{0} texts look private</source>
        <translation>{0} Texte sehen privat aus</translation>
    </message>
    <message>
        <source>This document cannot be changed, so nothing can be redacted in it. Save a copy to do that.</source>
        <translation>Dieses Dokument kann nicht geändert werden, also kann darin nichts geschwärzt werden. Speichern Sie dafür eine Kopie.</translation>
    </message>
    <message>
        <source>What stays ticked is destroyed in this document: covered in its pictures, taken out of its texts, also where it was only heard. That cannot be undone, and neither can earlier changes after it.</source>
        <translation>Was angehakt bleibt, wird in diesem Dokument zerstört: in den Bildern überdeckt, aus den Texten genommen, auch wo es nur gehört wurde. Das lässt sich nicht rückgängig machen, und frühere Änderungen danach auch nicht.</translation>
    </message>
    <message>
        <source>Redact 1 and export</source>
        <translation>1 schwärzen und exportieren</translation>
    </message>
    <message>
        <source>Redact {0} and export</source>
        <translation>{0} schwärzen und exportieren</translation>
    </message>
</context>
<context>
    <name>Proofreader</name>
    <message>
        <source>Spelling is not checked: why?</source>
        <translation>Die Rechtschreibung wird nicht geprüft: warum?</translation>
    </message>
    <message>
        <source>Looking for better words…</source>
        <translation>Bessere Wörter werden gesucht …</translation>
    </message>
    <message>
        <source>Add “{0}” to the dictionary</source>
        <translation>„{0}“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>No better word is known</source>
        <translation>Kein besseres Wort bekannt</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>Recorded again</source>
        <translation>Neu aufgenommen</translation>
    </message>
    <message>
        <source>Left the old step, right the new one. {0} of {1} are taken. The old ones can be brought back with Undo.</source>
        <translation>Links der alte Schritt, rechts der neue. {0} von {1} werden übernommen. Mit „Rückgängig“ kommen die alten zurück.</translation>
    </message>
    <message>
        <source>No such step before</source>
        <translation>Vorher kein solcher Schritt</translation>
    </message>
    <message>
        <source>Not done any more: the step goes</source>
        <translation>Wird nicht mehr getan: der Schritt entfällt</translation>
    </message>
    <message>
        <source>Take the additional step</source>
        <translation>Den zusätzlichen Schritt übernehmen</translation>
    </message>
    <message>
        <source>Remove the old step</source>
        <translation>Den alten Schritt entfernen</translation>
    </message>
    <message>
        <source>Take the new picture; your words stay</source>
        <translation>Das neue Bild übernehmen; Ihre Worte bleiben</translation>
    </message>
    <message>
        <source>Take the new step</source>
        <translation>Den neuen Schritt übernehmen</translation>
    </message>
    <message>
        <source>Replace it: this was another action</source>
        <translation>Ersetzen: dies war eine andere Handlung</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>{0} – step by step</source>
        <translation>{0} – Schritt für Schritt</translation>
    </message>
    <message>
        <source>Untitled SOP</source>
        <translation>SOP ohne Titel</translation>
    </message>
    <message>
        <source>Steps that are checked off</source>
        <translation>Schritte, die abgehakt sind</translation>
    </message>
    <message>
        <source>Done (Space)</source>
        <translation>Erledigt (Leertaste)</translation>
    </message>
    <message>
        <source>I am stuck here (S)</source>
        <translation>Hier komme ich nicht weiter (S)</translation>
    </message>
    <message>
        <source>What is missing or unclear? Enter keeps it, Escape takes it back</source>
        <translation>Was fehlt oder ist unklar? Eingabe behält es, Escape nimmt es zurück</translation>
    </message>
    <message>
        <source>Where you got stuck</source>
        <translation>Wo Sie nicht weiterkamen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Picture of this step</source>
        <translation>Bild dieses Schritts</translation>
    </message>
    <message>
        <source>That was the last step.</source>
        <translation>Das war der letzte Schritt.</translation>
    </message>
    <message>
        <source>{0} of {1} steps are checked off. You marked {2} places where you got stuck.</source>
        <translation>{0} von {1} Schritten sind abgehakt. Sie haben {2} Stellen markiert, an denen Sie nicht weiterkamen.</translation>
    </message>
    <message>
        <source>This step {0}</source>
        <translation>Dieser Schritt {0}</translation>
    </message>
    <message>
        <source>in all {0}</source>
        <translation>insgesamt {0}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>The SOP as it will be read</source>
        <translation>Die SOP, wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Untitled SOP</source>
        <translation>SOP ohne Titel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigabe durch</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Expected outcomes</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Pitfalls and exceptions</source>
        <translation>Fallstricke und Ausnahmen</translation>
    </message>
    <message>
        <source>Related SOPs</source>
        <translation>Verwandte SOPs</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>Recognise the words again…</source>
        <translation>Wörter neu erkennen …</translation>
    </message>
    <message>
        <source>Listening to the recording once more… {0} %</source>
        <translation>Die Aufnahme wird noch einmal angehört … {0} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>RecordAgain</name>
    <message>
        <source>Record again…</source>
        <translation>Neu aufnehmen …</translation>
    </message>
    <message>
        <source>Record more here…</source>
        <translation>Hier mehr aufnehmen …</translation>
    </message>
    <message>
        <source>Decide on what was recorded again</source>
        <translation>Über das neu Aufgenommene entscheiden</translation>
    </message>
    <message>
        <source>Recording needs Sayshow in the tray. Start it, and open this SOP from there; nothing is lost here.</source>
        <translation>Zum Aufnehmen muss Sayshow in der Leiste laufen. Starten Sie es und öffnen Sie diese SOP von dort; hier geht nichts verloren.</translation>
    </message>
    <message>
        <source>Nothing is different: every step is as it was.</source>
        <translation>Nichts ist anders: jeder Schritt ist, wie er war.</translation>
    </message>
    <message>
        <source>Record more</source>
        <translation>Mehr aufnehmen</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
</context>
<context>
    <name>RecorderProcess</name>
    <message>
        <source>The recorder could not be started. Nothing was recorded. Install Sayshow again.</source>
        <translation>Der Rekorder konnte nicht gestartet werden. Nichts wurde aufgenommen. Installieren Sie Sayshow neu.</translation>
    </message>
    <message>
        <source>The recorder ended before it began. Nothing was recorded. Check this computer from the menu.</source>
        <translation>Der Rekorder endete, bevor er begann. Nichts wurde aufgenommen. Prüfen Sie diesen Computer über das Menü.</translation>
    </message>
    <message>
        <source>The recording broke off. What was recorded until then is safe; a draft can be made of it.</source>
        <translation>Die Aufnahme brach ab. Was bis dahin aufgenommen wurde, ist sicher; daraus kann ein Entwurf entstehen.</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Sayshow is recording</source>
        <translation>Sayshow nimmt auf</translation>
    </message>
    <message>
        <source>Reduce to the tray icon</source>
        <translation>Auf das Symbol in der Leiste verkleinern</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>Finishing the recording…</source>
        <translation>Die Aufnahme wird abgeschlossen …</translation>
    </message>
    <message>
        <source>Paused: nothing is recorded.</source>
        <translation>Pause: nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Taken back: what was said since the last action.</source>
        <translation>Zurückgenommen: was seit der letzten Handlung gesagt wurde.</translation>
    </message>
    <message>
        <source>Done: “{0}”</source>
        <translation>Erledigt: „{0}“</translation>
    </message>
    <message>
        <source>Say what you do, and why.</source>
        <translation>Sagen Sie, was Sie tun und warum.</translation>
    </message>
    <message>
        <source>Say what you do, then add the step.</source>
        <translation>Sagen Sie, was Sie tun, dann „Schritt hinzufügen“.</translation>
    </message>
</context>
<context>
    <name>RecordingLeft</name>
    <message>
        <source>The recording that it was made from is still on this computer and shows it.</source>
        <translation>Die Aufnahme, aus der es entstand, ist noch auf diesem Computer und zeigt es.</translation>
    </message>
    <message>
        <source>Delete the recording…</source>
        <translation>Aufnahme löschen …</translation>
    </message>
    <message>
        <source>Delete the recording for good, not into the trash? The document stays as it is; hearing the exact words and choosing another moment will not be possible any more.</source>
        <translation>Die Aufnahme endgültig löschen, nicht in den Papierkorb? Das Dokument bleibt, wie es ist; den genauen Wortlaut anzuhören und einen anderen Augenblick zu wählen, ist dann nicht mehr möglich.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The recording was deleted for good.</source>
        <translation>Die Aufnahme wurde endgültig gelöscht.</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>In all {0} pictures that show it there</source>
        <translation>In allen {0} Bildern, die es dort zeigen</translation>
    </message>
    <message>
        <source>Redact this place? What lies under it is destroyed in the file. It cannot be undone, and neither can earlier changes after it.</source>
        <translation>Diese Stelle schwärzen? Was darunter liegt, wird in der Datei zerstört. Das lässt sich nicht rückgängig machen, und frühere Änderungen danach auch nicht.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Look for the same text…</source>
        <translation>Denselben Text suchen …</translation>
    </message>
    <message>
        <source>Redact here</source>
        <translation>Hier schwärzen</translation>
    </message>
    <message>
        <source>Reading the pictures… {0} %</source>
        <translation>Die Bilder werden gelesen … {0} %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The text at this place could not be read, so it cannot be looked for elsewhere.</source>
        <translation>Der Text an dieser Stelle war nicht lesbar, darum kann er anderswo nicht gesucht werden.</translation>
    </message>
    <message>
        <source>“{0}” was found at {1} places in {2} pictures. What is written too small or over a pattern may be missed: look through the pictures afterwards. It cannot be undone.</source>
        <translation>„{0}“ wurde an {1} Stellen in {2} Bildern gefunden. Was zu klein oder auf einem Muster steht, kann fehlen: sehen Sie die Bilder danach durch. Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Redact all {0} places</source>
        <translation>Alle {0} Stellen schwärzen</translation>
    </message>
    <message>
        <source>Redacted for good.</source>
        <translation>Endgültig geschwärzt.</translation>
    </message>
    <message>
        <source>Redacted for good in {0} pictures.</source>
        <translation>Endgültig geschwärzt in {0} Bildern.</translation>
    </message>
    <message>
        <source>{0} “{1}” also stands {2} times in the words: steps, fields, and what was heard. That cannot be undone either.</source>
        <translation>{0} „{1}“ steht auch {2}-mal in den Worten: in Schritten, Feldern und im Gehörten. Auch das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Leave the words</source>
        <translation>Die Worte lassen</translation>
    </message>
    <message>
        <source>Replace it by “{0}”</source>
        <translation>Durch „{0}“ ersetzen</translation>
    </message>
    <message>
        <source>[redacted]</source>
        <translation>[geschwärzt]</translation>
    </message>
    <message>
        <source>“{0}” is gone from the words, also in named versions.</source>
        <translation>„{0}“ ist aus den Worten entfernt, auch in benannten Versionen.</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>“{0}” is due for review.</source>
        <translation>„{0}“ ist zur Überprüfung fällig.</translation>
    </message>
    <message>
        <source>{0} SOPs are due for review, first “{1}”.</source>
        <translation>{0} SOPs sind zur Überprüfung fällig, zuerst „{1}“.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>A mistake in Sayshow</source>
        <translation>Ein Fehler in Sayshow</translation>
    </message>
    <message>
        <source>Sayshow made a mistake</source>
        <translation>Sayshow hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>The last action was not finished. What was saved before is untouched. You can go on; if it happens again, copy this report and send it to whoever looks after Sayshow for you. It holds no text or pictures of your documents.</source>
        <translation>Die letzte Aktion wurde nicht beendet. Was vorher gespeichert war, ist unberührt. Sie können weitermachen; wenn es wieder geschieht, kopieren Sie diesen Bericht und schicken ihn an die Person, die Sayshow für Sie betreut. Er enthält keine Texte oder Bilder Ihrer Dokumente.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Next doubt</source>
        <translation>Nächster Zweifel</translation>
    </message>
    <message>
        <source>Previous doubt</source>
        <translation>Voriger Zweifel</translation>
    </message>
    <message>
        <source>It is right as it is</source>
        <translation>Es ist richtig so</translation>
    </message>
    <message>
        <source>Nothing is doubtful any more.</source>
        <translation>Nichts ist mehr zweifelhaft.</translation>
    </message>
    <message>
        <source>Found right</source>
        <translation>Für richtig befunden</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
</context>
<context>
    <name>SectionVerbs</name>
    <message>
        <source>Rename section…</source>
        <translation>Abschnitt umbenennen …</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>Abschnitt nach oben</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>Abschnitt nach unten</translation>
    </message>
    <message>
        <source>Remove section heading</source>
        <translation>Abschnittsüberschrift entfernen</translation>
    </message>
    <message>
        <source>Move step</source>
        <translation>Schritt verschieben</translation>
    </message>
    <message>
        <source>Move {0} steps</source>
        <translation>{0} Schritte verschieben</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>What is this part called?</source>
        <translation>Wie heißt dieser Teil?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>Abschnitt verschieben</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Stop the recording and quit?</source>
        <translation>Die Aufnahme beenden und Sayshow schließen?</translation>
    </message>
    <message>
        <source>The recording of {0} is kept. Its draft is offered at the next start.</source>
        <translation>Die Aufnahme von {0} bleibt erhalten. Ihr Entwurf wird beim nächsten Start angeboten.</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Weiter aufnehmen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>The recording was discarded. It stays in the trash for 30 days.</source>
        <translation>Die Aufnahme wurde verworfen. Sie bleibt 30 Tage im Papierkorb.</translation>
    </message>
    <message>
        <source>Recording goes on</source>
        <translation>Die Aufnahme läuft weiter</translation>
    </message>
    <message>
        <source>Discard this recording of {0}?</source>
        <translation>Diese Aufnahme von {0} verwerfen?</translation>
    </message>
    <message>
        <source>It stays in the trash for 30 days.</source>
        <translation>Sie bleibt 30 Tage im Papierkorb.</translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation>Aufnahme behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What should be noted at this moment?</source>
        <translation>Was soll an dieser Stelle notiert werden?</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>The SOP is written</source>
        <translation>Die SOP ist geschrieben</translation>
    </message>
    <message>
        <source>{0} is open in the editor. Click here to see it.</source>
        <translation>{0} ist im Editor geöffnet. Klicken Sie hier, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sayshow is here: click its icon to record.</source>
        <translation>Sayshow ist hier: klicken Sie zum Aufnehmen auf das Symbol.</translation>
    </message>
</context>
<context>
    <name>SopList</name>
    <message>
        <source>SOPs</source>
        <translation>SOPs</translation>
    </message>
</context>
<context>
    <name>SopModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Nächste Überprüfung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>SopTiles</name>
    <message>
        <source>SOPs as tiles</source>
        <translation>SOPs als Kacheln</translation>
    </message>
</context>
<context>
    <name>SopVerbs</name>
    <message>
        <source>New SOP…</source>
        <translation>Neue SOP …</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Name the file by the pattern</source>
        <translation>Datei nach dem Muster benennen</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Join SOPs…</source>
        <translation>SOPs zusammenfügen …</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als überprüft kennzeichnen</translation>
    </message>
    <message>
        <source>Save review dates as calendar…</source>
        <translation>Überprüfungstermine als Kalender speichern …</translation>
    </message>
    <message>
        <source>New SOP</source>
        <translation>Neue SOP</translation>
    </message>
    <message>
        <source>What does it achieve? Such as “Refund a customer”</source>
        <translation>Was erreicht sie? Etwa „Einem Kunden Geld erstatten“</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Title of the SOP</source>
        <translation>Titel der SOP</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (Kopie)</translation>
    </message>
    <message>
        <source>Join SOPs</source>
        <translation>SOPs zusammenfügen</translation>
    </message>
    <message>
        <source>Title of the one that holds all {0}; they stay as they are</source>
        <translation>Titel der SOP, die alle {0} enthält; sie selbst bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Zusammenfügen</translation>
    </message>
    <message>
        <source>1 SOP was moved to the trash and stays there for 30 days.</source>
        <translation>1 SOP wurde in den Papierkorb gelegt und bleibt dort 30 Tage.</translation>
    </message>
    <message>
        <source>{0} SOPs were moved to the trash and stay there for 30 days.</source>
        <translation>{0} SOPs wurden in den Papierkorb gelegt und bleiben dort 30 Tage.</translation>
    </message>
    <message>
        <source>Marked as reviewed.</source>
        <translation>Als überprüft gekennzeichnet.</translation>
    </message>
    <message>
        <source>Save review dates as calendar</source>
        <translation>Überprüfungstermine als Kalender speichern</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>The review dates were saved to {0}.</source>
        <translation>Die Überprüfungstermine wurden in {0} gespeichert.</translation>
    </message>
    <message>
        <source>“{0}” is open in an editor. Nothing was changed. Close its window first, or change it there.</source>
        <translation>„{0}“ ist in einem Editor geöffnet. Nichts wurde geändert. Schließen Sie zuerst dessen Fenster, oder ändern Sie es dort.</translation>
    </message>
    <message>
        <source>{0} has “{1}” open. Nothing was changed. Try again when it is closed there.</source>
        <translation>{0} hat „{1}“ geöffnet. Nichts wurde geändert. Versuchen Sie es wieder, wenn es dort geschlossen ist.</translation>
    </message>
</context>
<context>
    <name>StepDelegate</name>
    <message>
        <source>No words yet</source>
        <translation>Noch keine Worte</translation>
    </message>
    <message>
        <source>Untitled section</source>
        <translation>Abschnitt ohne Namen</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Section {0}</source>
        <translation>Abschnitt {0}</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>Folded step</source>
        <translation>Eingeklappter Schritt</translation>
    </message>
    <message>
        <source>, doubtful</source>
        <translation>, zweifelhaft</translation>
    </message>
    <message>
        <source>, guessed</source>
        <translation>, geraten</translation>
    </message>
</context>
<context>
    <name>StepVerbs</name>
    <message>
        <source>Insert step after</source>
        <translation>Schritt danach einfügen</translation>
    </message>
    <message>
        <source>Insert step before</source>
        <translation>Schritt davor einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>Mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Split at the cursor or sentence</source>
        <translation>Am Cursor oder Satz teilen</translation>
    </message>
    <message>
        <source>Sentence to the step before</source>
        <translation>Satz zum vorigen Schritt</translation>
    </message>
    <message>
        <source>Sentence to the next step</source>
        <translation>Satz zum nächsten Schritt</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Fold away (neither numbered nor exported)</source>
        <translation>Einklappen (weder nummeriert noch exportiert)</translation>
    </message>
    <message>
        <source>Begin a section here</source>
        <translation>Hier einen Abschnitt beginnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show and number it again</source>
        <translation>Wieder zeigen und nummerieren</translation>
    </message>
    <message>
        <source>Insert step</source>
        <translation>Schritt einfügen</translation>
    </message>
    <message>
        <source>Duplicate step</source>
        <translation>Schritt duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {0} steps</source>
        <translation>{0} Schritte duplizieren</translation>
    </message>
    <message>
        <source>Merge steps</source>
        <translation>Schritte verbinden</translation>
    </message>
    <message>
        <source>Merge {0} steps</source>
        <translation>{0} Schritte verbinden</translation>
    </message>
    <message>
        <source>Split step</source>
        <translation>Schritt teilen</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Satz verschieben</translation>
    </message>
    <message>
        <source>Move step</source>
        <translation>Schritt verschieben</translation>
    </message>
    <message>
        <source>Move {0} steps</source>
        <translation>{0} Schritte verschieben</translation>
    </message>
    <message>
        <source>Fold step away</source>
        <translation>Schritt einklappen</translation>
    </message>
    <message>
        <source>Show step again</source>
        <translation>Schritt wieder zeigen</translation>
    </message>
    <message>
        <source>Begin section</source>
        <translation>Abschnitt beginnen</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Neuer Abschnitt</translation>
    </message>
    <message>
        <source>Delete step</source>
        <translation>Schritt löschen</translation>
    </message>
    <message>
        <source>Delete {0} steps</source>
        <translation>{0} Schritte löschen</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>What was said, or why this is done</source>
        <translation>Was gesagt wurde, oder warum das getan wird</translation>
    </message>
    <message>
        <source>Hear what was said at this step (Space in the list)</source>
        <translation>Anhören, was bei diesem Schritt gesagt wurde (Leertaste in der Liste)</translation>
    </message>
    <message>
        <source>This step has no picture. Paste one (Ctrl+Shift+V), or take one from a file in the Step menu.</source>
        <translation>Dieser Schritt hat kein Bild. Fügen Sie eines ein (Strg+Umschalt+V), oder nehmen Sie im Menü „Schritt“ eines aus einer Datei.</translation>
    </message>
    <message>
        <source>Make a callout of a sentence</source>
        <translation>Aus einem Satz einen Hinweis machen</translation>
    </message>
    <message>
        <source>Add callout</source>
        <translation>Hinweis hinzufügen</translation>
    </message>
    <message>
        <source>Change kind of callout</source>
        <translation>Art des Hinweises ändern</translation>
    </message>
    <message>
        <source>Change instruction</source>
        <translation>Anweisung ändern</translation>
    </message>
    <message>
        <source>Change narration</source>
        <translation>Erläuterung ändern</translation>
    </message>
    <message>
        <source>Draw a mark</source>
        <translation>Markierung zeichnen</translation>
    </message>
    <message>
        <source>Move a mark</source>
        <translation>Markierung verschieben</translation>
    </message>
    <message>
        <source>Resize a mark</source>
        <translation>Größe einer Markierung ändern</translation>
    </message>
    <message>
        <source>Delete a mark</source>
        <translation>Markierung löschen</translation>
    </message>
    <message>
        <source>Change the text of a mark</source>
        <translation>Text einer Markierung ändern</translation>
    </message>
    <message>
        <source>Perhaps misheard. Hear it: Ctrl+Space</source>
        <translation>Vielleicht falsch verstanden. Anhören: Strg+Leertaste</translation>
    </message>
</context>
<context>
    <name>StoragePanel</name>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Speech weights</source>
        <translation>Gewichte der Spracherkennung</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Frei auf der Festplatte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the folder: {0}</source>
        <translation>Ordner zeigen: {0}</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Den Papierkorb leeren?</translation>
    </message>
    <message>
        <source>What lies in it is deleted for good.</source>
        <translation>Was darin liegt, wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>TextQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Show the whole picture again</source>
        <translation>Wieder das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Crop to the window</source>
        <translation>Auf das Fenster zuschneiden</translation>
    </message>
    <message>
        <source>Add a check, warning, tip, condition or result</source>
        <translation>Prüfung, Warnung, Tipp, Bedingung oder Ergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Callout</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Choose another moment (Ctrl+Shift+M)</source>
        <translation>Anderen Augenblick wählen (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>Show the control closely</source>
        <translation>Das Bedienelement aus der Nähe zeigen</translation>
    </message>
    <message>
        <source>Fit the picture into the window (Ctrl+0)</source>
        <translation>Bild in das Fenster einpassen (Strg+0)</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name this SOP</source>
        <translation>Diese SOP benennen</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Nothing was said in this recording.</source>
        <translation>In dieser Aufnahme wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>Enter or a double click plays a sentence. Drag it to the step it belongs to.</source>
        <translation>Eingabe oder ein Doppelklick spielt einen Satz ab. Ziehen Sie ihn zu dem Schritt, zu dem er gehört.</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Satz verschieben</translation>
    </message>
</context>
<context>
    <name>UndoVerbs</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Record a part of the screen…</source>
        <translation>Einen Teil des Bildschirms aufnehmen …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop and make the SOP</source>
        <translation>Beenden und SOP erstellen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Picture now</source>
        <translation>Bild jetzt</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Forget the last 30 seconds</source>
        <translation>Die letzten 30 Sekunden vergessen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Show the recording bar</source>
        <translation>Aufnahmeleiste zeigen</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>Nicht aufnehmen</translation>
    </message>
    <message>
        <source>Open SOP…</source>
        <translation>SOP öffnen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sayshow beenden</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Stop making the draft</source>
        <translation>Entwurf nicht weiter erstellen</translation>
    </message>
    <message>
        <source>Ready to record</source>
        <translation>Bereit zur Aufnahme</translation>
    </message>
    <message>
        <source>Recording begins…</source>
        <translation>Die Aufnahme beginnt …</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Finishing the recording…</source>
        <translation>Die Aufnahme wird abgeschlossen …</translation>
    </message>
    <message>
        <source>Making the draft…</source>
        <translation>Der Entwurf entsteht …</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Name, such as 1.0</source>
        <translation>Name, etwa 1.0</translation>
    </message>
    <message>
        <source>Name of the new version</source>
        <translation>Name der neuen Version</translation>
    </message>
    <message>
        <source>What changed (empty: counted)</source>
        <translation>Was sich geändert hat (leer: wird gezählt)</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Keep as version</source>
        <translation>Als Version behalten</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückkehren</translation>
    </message>
    <message>
        <source>No version yet. A version keeps the SOP as it stands now, with all pictures.</source>
        <translation>Noch keine Version. Eine Version bewahrt die SOP, wie sie jetzt ist, mit allen Bildern.</translation>
    </message>
    <message>
        <source>Nothing has changed since then.</source>
        <translation>Seitdem hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Erste Version</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts geändert</translation>
    </message>
    <message>
        <source>Revision {0}</source>
        <translation>Änderung {0}</translation>
    </message>
    <message>
        <source>Go back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Sayshow</source>
        <translation>Willkommen bei Sayshow</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Record a practice</source>
        <translation>Eine Probe aufnehmen</translation>
    </message>
    <message>
        <source> or press {0}</source>
        <translation> oder drücken Sie {0}</translation>
    </message>
    <message>
        <source>Say it while you show it</source>
        <translation>Sagen Sie es, während Sie es zeigen</translation>
    </message>
    <message>
        <source>Between Record and Stop, Sayshow keeps the screen, your clicks and keys, and your voice, and makes a written procedure of them.</source>
        <translation>Zwischen „Aufnehmen“ und „Beenden“ behält Sayshow den Bildschirm, Ihre Klicks und Tasten und Ihre Stimme und macht daraus eine geschriebene Anleitung.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: SOPs in {0}, recordings in {1}.</source>
        <translation>Alles bleibt auf diesem Computer: SOPs in {0}, Aufnahmen in {1}.</translation>
    </message>
    <message>
        <source>What you type into a password field is never kept.</source>
        <translation>Was Sie in ein Passwortfeld tippen, wird nie aufbewahrt.</translation>
    </message>
    <message>
        <source>Does it hear you?</source>
        <translation>Hört es Sie?</translation>
    </message>
    <message>
        <source>Start the test and speak a sentence. What you say now is thrown away.</source>
        <translation>Starten Sie den Test und sprechen Sie einen Satz. Was Sie jetzt sagen, wird weggeworfen.</translation>
    </message>
    <message>
        <source>Between Record and Stop, Sayshow keeps your voice and a picture of the screen each time you choose Add step, and makes a written procedure of them.</source>
        <translation>Zwischen „Aufnehmen“ und „Beenden“ behält Sayshow Ihre Stimme und jedes Mal, wenn Sie „Schritt hinzufügen“ wählen, ein Bild des Bildschirms, und macht daraus eine geschriebene Anleitung.</translation>
    </message>
    <message>
        <source>On this desktop (Wayland) no program sees clicks and keys in other windows. A picture shows all that is on the screen at that moment.</source>
        <translation>Auf diesem Desktop (Wayland) sieht kein Programm Klicks und Tasten in anderen Fenstern. Ein Bild zeigt alles, was in dem Augenblick auf dem Bildschirm ist.</translation>
    </message>
    <message>
        <source>The right names</source>
        <translation>Die richtigen Namen</translation>
    </message>
    <message>
        <source>Sayshow asks programs what their buttons are called. For that it has switched on the desktop&apos;s accessibility.</source>
        <translation>Sayshow fragt Programme, wie ihre Schaltflächen heißen. Dafür hat es die Bedienungshilfen des Desktops eingeschaltet.</translation>
    </message>
    <message>
        <source>Browsers and other programs that are open now must be started again once; until then names are read from the picture.</source>
        <translation>Browser und andere Programme, die jetzt offen sind, müssen einmal neu gestartet werden; bis dahin werden Namen aus dem Bild gelesen.</translation>
    </message>
    <message>
        <source> (or press {0}, where the desktop lets a program have keys)</source>
        <translation> (oder drücken Sie {0}, wo der Desktop Programmen Tasten gibt)</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Say what you do and do it, then choose Add step on the bar{0}. The step has your words since the last one, and the picture of that moment.</source>
        <translation>Sagen Sie, was Sie tun, und tun Sie es, dann wählen Sie „Schritt hinzufügen“ auf der Aufnahmeleiste{0}. Der Schritt hat Ihre Worte seit dem letzten und das Bild dieses Augenblicks.</translation>
    </message>
    <message>
        <source>The desktop may ask whether Sayshow may take pictures of the screen. Allow it, or steps are kept without one.</source>
        <translation>Der Desktop fragt vielleicht, ob Sayshow Bilder des Bildschirms machen darf. Erlauben Sie es, sonst bleiben Schritte ohne Bild.</translation>
    </message>
    <message>
        <source>Try it for a minute</source>
        <translation>Probieren Sie es eine Minute lang</translation>
    </message>
    <message>
        <source>Open any program and choose Record in the tray, or in the small window where there is none.</source>
        <translation>Öffnen Sie ein beliebiges Programm und wählen Sie „Aufnehmen“ in der Leiste oder, wo es keine gibt, in dem kleinen Fenster.</translation>
    </message>
    <message>
        <source>Say what you do, do it, and choose Add step each time.</source>
        <translation>Sagen Sie, was Sie tun, tun Sie es, und wählen Sie jedes Mal „Schritt hinzufügen“.</translation>
    </message>
    <message>
        <source>Say what you do and do it.</source>
        <translation>Sagen Sie, was Sie tun, und tun Sie es.</translation>
    </message>
    <message>
        <source>To end, choose Stop in the tray or on the bar{0}. A few seconds later the draft is here.</source>
        <translation>Zum Schluss wählen Sie „Beenden“ in der Leiste oder auf der Aufnahmeleiste{0}. Wenige Sekunden später ist der Entwurf da.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Open SOP</source>
        <translation>SOP öffnen</translation>
    </message>
    <message>
        <source>SOP (*.sop)</source>
        <translation>SOP (*.sop)</translation>
    </message>
</context>
<context>
    <name>WordChanges</name>
    <message>
        <source>Changes from Word</source>
        <translation>Änderungen aus Word</translation>
    </message>
    <message>
        <source>Left the words here, right those in the Word file. {0} of {1} are taken. The old ones can be brought back with Undo.</source>
        <translation>Links die Worte hier, rechts die in der Word-Datei. {0} von {1} werden übernommen. Mit „Rückgängig“ kommen die alten zurück.</translation>
    </message>
    <message>
        <source>Bring back changes from Word…</source>
        <translation>Änderungen aus Word zurückholen …</translation>
    </message>
    <message>
        <source>Decide on the changes from Word</source>
        <translation>Über die Änderungen aus Word entscheiden</translation>
    </message>
    <message>
        <source>Bring back changes from Word</source>
        <translation>Änderungen aus Word zurückholen</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word-Dokumente (*.docx)</translation>
    </message>
    <message>
        <source>{0} says the same as this SOP. There is nothing to bring back.</source>
        <translation>{0} sagt dasselbe wie diese SOP. Es gibt nichts zurückzuholen.</translation>
    </message>
    <message>
        <source>Nothing stood here</source>
        <translation>Hier stand nichts</translation>
    </message>
    <message>
        <source>Not in the Word file any more</source>
        <translation>Nicht mehr in der Word-Datei</translation>
    </message>
    <message>
        <source>Take the new title</source>
        <translation>Den neuen Titel übernehmen</translation>
    </message>
    <message>
        <source>Take the new section heading</source>
        <translation>Die neue Abschnittsüberschrift übernehmen</translation>
    </message>
    <message>
        <source>Step {0}: take the new instruction</source>
        <translation>Schritt {0}: die neue Anweisung übernehmen</translation>
    </message>
    <message>
        <source>Step {0}: take the new explanation</source>
        <translation>Schritt {0}: die neue Erläuterung übernehmen</translation>
    </message>
    <message>
        <source>Step {0}: remove the explanation</source>
        <translation>Schritt {0}: die Erläuterung entfernen</translation>
    </message>
    <message>
        <source>Step {0}: take the new wording of the remark</source>
        <translation>Schritt {0}: den neuen Wortlaut der Anmerkung übernehmen</translation>
    </message>
    <message>
        <source>Step {0}: add the remark</source>
        <translation>Schritt {0}: die Anmerkung hinzufügen</translation>
    </message>
    <message>
        <source>Step {0}: remove the remark</source>
        <translation>Schritt {0}: die Anmerkung entfernen</translation>
    </message>
    <message>
        <source>Add a step after step {0}</source>
        <translation>Nach Schritt {0} einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Add a step at the beginning</source>
        <translation>Am Anfang einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Fold step {0} away</source>
        <translation>Schritt {0} einklappen</translation>
    </message>
    <message>
        <source>{0} of the changes were left out: their places were changed here meanwhile.</source>
        <translation>{0} der Änderungen wurden ausgelassen: ihre Stellen haben sich hier inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>_Formats</name>
    <message>
        <source>PDF, to read and print</source>
        <translation>PDF, zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>Word, to go on writing, and for Confluence and Notion</source>
        <translation>Word, zum Weiterschreiben und für Confluence und Notion</translation>
    </message>
    <message>
        <source>Web page with search and boxes to tick</source>
        <translation>Webseite mit Suche und Kästchen zum Abhaken</translation>
    </message>
    <message>
        <source>Markdown with a folder of pictures</source>
        <translation>Markdown mit einem Ordner voller Bilder</translation>
    </message>
    <message>
        <source>Markdown with its pictures in one zip file</source>
        <translation>Markdown mit seinen Bildern in einer Zip-Datei</translation>
    </message>
</context>
<context>
    <name>_Look</name>
    <message>
        <source>Layout</source>
        <translation>Gestaltung</translation>
    </message>
    <message>
        <source>Classic: large pictures</source>
        <translation>Klassisch: große Bilder</translation>
    </message>
    <message>
        <source>Compact: pictures beside the text</source>
        <translation>Kompakt: Bilder neben dem Text</translation>
    </message>
    <message>
        <source>Checklist: no pictures, boxes to tick and sign</source>
        <translation>Checkliste: keine Bilder, Kästchen zum Abhaken und Unterschreiben</translation>
    </message>
    <message>
        <source>For GitHub and GitLab, with tables and alerts</source>
        <translation>Für GitHub und GitLab, mit Tabellen und Hinweiskästen</translation>
    </message>
    <message>
        <source>Pictures in a folder next to the page, for large documents</source>
        <translation>Bilder in einem Ordner neben der Seite, für große Dokumente</translation>
    </message>
    <message>
        <source>The original words at each step, to be heard: your voice as it was recorded</source>
        <translation>Die Worte im Original zu jedem Schritt, zum Anhören: Ihre Stimme, wie sie aufgenommen wurde</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>The original words cannot be heard: no recording of them is on this computer any more</source>
        <translation>Die Worte im Original sind nicht zu hören: Auf diesem Computer ist keine Aufnahme mehr davon</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Desktop session</source>
        <translation>Desktop-Sitzung</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Mouse and keyboard</source>
        <translation>Maus und Tastatur</translation>
    </message>
    <message>
        <source>Names of controls</source>
        <translation>Namen von Bedienelementen</translation>
    </message>
    <message>
        <source>Text in pictures</source>
        <translation>Text in Bildern</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Folders and disk</source>
        <translation>Ordner und Festplatte</translation>
    </message>
    <message>
        <source>Not everything works here: {0}. What to do is written above.</source>
        <translation>Hier geht nicht alles: {0}. Was zu tun ist, steht oben.</translation>
    </message>
    <message>
        <source>Sayshow works here, with limits: {0}.</source>
        <translation>Sayshow läuft hier, mit Einschränkungen: {0}.</translation>
    </message>
    <message>
        <source>Everything that Sayshow needs works here.</source>
        <translation>Alles, was Sayshow braucht, läuft hier.</translation>
    </message>
    <message>
        <source>The Windows desktop.</source>
        <translation>Der Windows-Desktop.</translation>
    </message>
    <message>
        <source>The macOS desktop.</source>
        <translation>Der macOS-Desktop.</translation>
    </message>
    <message>
        <source>A Wayland session: it shows no program the clicks and keys in other windows. Steps are made when you ask for them.</source>
        <translation>Eine Wayland-Sitzung: Sie zeigt keinem Programm die Klicks und Tasten in anderen Fenstern. Schritte entstehen, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>While recording, choose Add step at each step. For steps by themselves log out and choose an X11 (Xorg) session.</source>
        <translation>Wählen Sie beim Aufnehmen zu jedem Schritt „Schritt hinzufügen“. Damit Schritte von selbst entstehen, melden Sie sich ab und wählen Sie eine X11-Sitzung (Xorg).</translation>
    </message>
    <message>
        <source>There is no graphical desktop (DISPLAY is not set). Building and exporting SOPs work.</source>
        <translation>Es gibt keinen grafischen Desktop (DISPLAY ist nicht gesetzt). SOPs erstellen und exportieren geht.</translation>
    </message>
    <message>
        <source>To record, start Sayshow from a graphical desktop; &apos;sayshow demo&apos; brings its own.</source>
        <translation>Starten Sie Sayshow zum Aufnehmen auf einem grafischen Desktop; „sayshow demo“ bringt einen eigenen mit.</translation>
    </message>
    <message>
        <source>An X11 session, display {0}.</source>
        <translation>Eine X11-Sitzung, Bildschirm {0}.</translation>
    </message>
    <message>
        <source>The desktop gives a picture when a step is asked for.</source>
        <translation>Der Desktop gibt ein Bild, wenn ein Schritt verlangt wird.</translation>
    </message>
    <message>
        <source>1 monitor</source>
        <translation>1 Bildschirm</translation>
    </message>
    <message>
        <source>{0} monitors</source>
        <translation>{0} Bildschirme</translation>
    </message>
    <message>
        <source>{0}, {1} x {2} pixels</source>
        <translation>{0}, {1} x {2} Pixel</translation>
    </message>
    <message>
        <source>Wake the screen, or allow Sayshow to record it in the system&apos;s privacy settings.</source>
        <translation>Wecken Sie den Bildschirm, oder erlauben Sie Sayshow in den Datenschutzeinstellungen des Systems, ihn aufzunehmen.</translation>
    </message>
    <message>
        <source>{0}, but the picture is entirely black.</source>
        <translation>{0}, aber das Bild ist ganz schwarz.</translation>
    </message>
    <message>
        <source>The X server shares no memory (MIT-SHM), as it is over the network. Record on the machine itself.</source>
        <translation>Der X-Server teilt keinen Speicher (MIT-SHM), wie es über ein Netz ist. Nehmen Sie auf dem Rechner selbst auf.</translation>
    </message>
    <message>
        <source>{0}, but reading the screen is slow here, and recording will load the machine.</source>
        <translation>{0}, aber den Bildschirm zu lesen dauert hier lange; Aufnehmen wird den Rechner belasten.</translation>
    </message>
    <message>
        <source>Not heard on Wayland: steps are made when you ask for them.</source>
        <translation>Unter Wayland nicht zu hören: Schritte entstehen, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>Clicks and keys can be heard.</source>
        <translation>Klicks und Tasten sind zu hören.</translation>
    </message>
    <message>
        <source>On macOS, allow Sayshow under Privacy &amp; Security, Input Monitoring; elsewhere log in again.</source>
        <translation>Erlauben Sie Sayshow unter macOS bei „Datenschutz &amp; Sicherheit“ die Eingabeüberwachung; sonst melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The listener for clicks and keys ended at once.</source>
        <translation>Das Zuhören bei Klicks und Tasten endete sofort.</translation>
    </message>
    <message>
        <source>Not asked on Wayland: a step is told in your own words.</source>
        <translation>Unter Wayland nicht gefragt: Ein Schritt heißt, wie Sie ihn sagen.</translation>
    </message>
    <message>
        <source>Programs tell the names of what is clicked.</source>
        <translation>Programme sagen, wie das Angeklickte heißt.</translation>
    </message>
    <message>
        <source>The microphone gives nothing but silence.</source>
        <translation>Das Mikrofon gibt nichts als Stille.</translation>
    </message>
    <message>
        <source>Switch it on, and up, in the sound settings.</source>
        <translation>Schalten Sie es in den Toneinstellungen ein und lauter.</translation>
    </message>
    <message>
        <source>The microphone gives sound.</source>
        <translation>Das Mikrofon gibt Ton.</translation>
    </message>
    <message>
        <source>Not tried: this session cannot be recorded.</source>
        <translation>Nicht versucht: Diese Sitzung kann nicht aufgenommen werden.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>The speech engine understood nothing of a clear sentence.</source>
        <translation>Die Spracherkennung verstand nichts von einem klaren Satz.</translation>
    </message>
    <message>
        <source>Run the setup again.</source>
        <translation>Führen Sie die Einrichtung noch einmal aus.</translation>
    </message>
    <message>
        <source>The weights are complete and unaltered; recognition runs on {0}.</source>
        <translation>Die Gewichte sind vollständig und unverändert; erkannt wird auf {0}.</translation>
    </message>
    <message>
        <source>Text in pictures is misread here ({0!r} for {1!r}).</source>
        <translation>Text in Bildern wird hier falsch gelesen ({0!r} statt {1!r}).</translation>
    </message>
    <message>
        <source>Text is read from pictures where a program tells no names.</source>
        <translation>Text wird aus Bildern gelesen, wo ein Programm keine Namen sagt.</translation>
    </message>
    <message>
        <source>The English dictionary does not work here.</source>
        <translation>Das englische Wörterbuch geht hier nicht.</translation>
    </message>
    <message>
        <source>Spelling is checked in: {0}.</source>
        <translation>Die Rechtschreibung wird geprüft in: {0}.</translation>
    </message>
    <message>
        <source>Install a dictionary if you need it (Debian, Ubuntu: {0}), or put its .aff and .dic files into {1}.</source>
        <translation>Installieren Sie bei Bedarf ein Wörterbuch (Debian, Ubuntu: {0}), oder legen Sie seine .aff- und .dic-Datei in {1}.</translation>
    </message>
    <message>
        <source>{0} There is no dictionary for: {1}.</source>
        <translation>{0} Kein Wörterbuch gibt es für: {1}.</translation>
    </message>
    <message>
        <source>The {0} file that was written is not one.</source>
        <translation>Die geschriebene {0}-Datei ist keine.</translation>
    </message>
    <message>
        <source>PDF, Word, HTML and Markdown files are written.</source>
        <translation>PDF-, Word-, HTML- und Markdown-Dateien werden geschrieben.</translation>
    </message>
    <message>
        <source>Install a font for them if you need it (Debian, Ubuntu: fonts-noto-cjk).</source>
        <translation>Installieren Sie bei Bedarf eine Schrift dafür (Debian, Ubuntu: fonts-noto-cjk).</translation>
    </message>
    <message>
        <source>PDFs cannot show {0} characters with the fonts here.</source>
        <translation>PDFs können mit den Schriften hier diese Zeichen nicht zeigen: {0}.</translation>
    </message>
    <message>
        <source>PDFs can show all common scripts.</source>
        <translation>PDFs können alle üblichen Schriften der Welt zeigen.</translation>
    </message>
    <message>
        <source>Not writable: {0}.</source>
        <translation>Nicht beschreibbar: {0}.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there.</source>
        <translation>Geben Sie sich das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>{0} are free for recordings.</source>
        <translation>{0} sind für Aufnahmen frei.</translation>
    </message>
    <message>
        <source>{0} That is too little to record.</source>
        <translation>{0} Das ist zu wenig zum Aufnehmen.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{0} Recordings will warn.</source>
        <translation>{0} Aufnahmen werden warnen.</translation>
    </message>
    <message>
        <source>Start Sayshow in an X11 session.</source>
        <translation>Starten Sie Sayshow in einer X11-Sitzung.</translation>
    </message>
    <message>
        <source>The accessibility bus cannot be reached ({0}), so names come from pictures only.</source>
        <translation>Der Bus der Bedienungshilfen ist nicht zu erreichen ({0}), deshalb kommen Namen nur aus Bildern.</translation>
    </message>
    <message>
        <source>Install at-spi2-core and log in again.</source>
        <translation>Installieren Sie at-spi2-core und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Open System Settings, Privacy &amp; Security, Accessibility, switch Sayshow on and start it again.</source>
        <translation>Öffnen Sie Systemeinstellungen, „Datenschutz &amp; Sicherheit“, Bedienungshilfen, schalten Sie Sayshow ein und starten Sie es neu.</translation>
    </message>
    <message>
        <source>macOS does not let Sayshow see the names of controls.</source>
        <translation>macOS lässt Sayshow die Namen der Bedienelemente nicht sehen.</translation>
    </message>
    <message>
        <source>there is no accessibility bus</source>
        <translation>es gibt keinen Bus der Bedienungshilfen</translation>
    </message>
    <message>
        <source>there is no session bus</source>
        <translation>es gibt keinen Sitzungsbus</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no display to show a window on (DISPLAY is not set). Nothing was changed. Start Sayshow from a graphical desktop; &apos;sayshow demo&apos; brings its own, and build, show and export work without one.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster (DISPLAY ist nicht gesetzt). Nichts wurde geändert. Starten Sie Sayshow auf einem grafischen Desktop; „sayshow demo“ bringt einen eigenen mit, und build, show und export gehen ohne.</translation>
    </message>
    <message>
        <source>Mouse and keyboard cannot be moved by the demonstration ({0}). Nothing was recorded.</source>
        <translation>Die Vorführung kann Maus und Tastatur nicht bewegen ({0}). Nichts wurde aufgenommen.</translation>
    </message>
    <message>
        <source>The display cannot be opened ({0}), so hotkeys do not work. Use the tray icon.</source>
        <translation>Der Bildschirm kann nicht geöffnet werden ({0}), deshalb gehen die Tastenkürzel nicht. Nehmen Sie das Symbol in der Leiste.</translation>
    </message>
    <message>
        <source>The display was lost.</source>
        <translation>Die Verbindung zum Bildschirm ging verloren.</translation>
    </message>
    <message>
        <source>There is no display to record (DISPLAY is not set). Nothing was recorded. Start Sayshow from a graphical desktop, or try &apos;sayshow demo&apos;, which brings its own.</source>
        <translation>Es gibt keinen Bildschirm aufzunehmen (DISPLAY ist nicht gesetzt). Nichts wurde aufgenommen. Starten Sie Sayshow auf einem grafischen Desktop, oder versuchen Sie „sayshow demo“; das bringt einen eigenen mit.</translation>
    </message>
    <message>
        <source>Mouse and keyboard cannot be observed ({0}). Nothing was recorded. Run &apos;sayshow doctor&apos;.</source>
        <translation>Maus und Tastatur können nicht beobachtet werden ({0}). Nichts wurde aufgenommen. Lassen Sie „sayshow doctor“ laufen.</translation>
    </message>
    <message>
        <source>The system does not let Sayshow see the keyboard and mouse. Nothing was recorded. Allow Sayshow under Privacy &amp; Security &gt; Input Monitoring and &gt; Accessibility, then start it again.</source>
        <translation>Das System lässt Sayshow Tastatur und Maus nicht sehen. Nichts wurde aufgenommen. Erlauben Sie Sayshow unter „Datenschutz &amp; Sicherheit“ die Eingabeüberwachung und die Bedienungshilfen, dann starten Sie es neu.</translation>
    </message>
    <message>
        <source>The recording cannot be written any more ({0}).</source>
        <translation>Die Aufnahme kann nicht weiter geschrieben werden ({0}).</translation>
    </message>
    <message>
        <source>The last moments could not be written ({0}).</source>
        <translation>Die letzten Augenblicke konnten nicht geschrieben werden ({0}).</translation>
    </message>
    <message>
        <source>I hear nothing. Speak up, or choose another microphone in the settings.</source>
        <translation>Ich höre nichts. Sprechen Sie lauter, oder wählen Sie in den Einstellungen ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>There is too little room on the disk to record ({0} MB left). Nothing was recorded. Free some space first.</source>
        <translation>Zum Aufnehmen ist zu wenig Platz auf der Festplatte (noch {0} MB). Nichts wurde aufgenommen. Schaffen Sie erst Platz.</translation>
    </message>
    <message>
        <source>{0} The recording goes on without sound.</source>
        <translation>{0} Die Aufnahme geht ohne Ton weiter.</translation>
    </message>
    <message>
        <source>Controls could not be named for a moment, because a program or the accessibility service hung. Clicks and pictures are kept.</source>
        <translation>Bedienelemente konnten einen Augenblick lang nicht benannt werden, weil ein Programm oder der Dienst der Bedienungshilfen hing. Klicks und Bilder sind da.</translation>
    </message>
    <message>
        <source>Controls cannot be named ({0}). Trying again.</source>
        <translation>Bedienelemente können nicht benannt werden ({0}). Es wird weiter versucht.</translation>
    </message>
    <message>
        <source>A control could not be named ({0}).</source>
        <translation>Ein Bedienelement konnte nicht benannt werden ({0}).</translation>
    </message>
    <message>
        <source>Wayland tells no program where a part of the screen is. Nothing was recorded. Record all of it.</source>
        <translation>Wayland sagt keinem Programm, wo ein Teil des Bildschirms ist. Nichts wurde aufgenommen. Nehmen Sie den ganzen auf.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Check that it is plugged in and allowed for this program.</source>
        <translation>Das Mikrofon gibt keinen Ton. Prüfen Sie, ob es eingesteckt und für dieses Programm erlaubt ist.</translation>
    </message>
    <message>
        <source>The microphone is gone. Steps are still recorded; plug it in again to go on talking.</source>
        <translation>Das Mikrofon ist weg. Schritte werden weiter aufgenommen; stecken Sie es wieder ein, um weiterzusprechen.</translation>
    </message>
    <message>
        <source>The sound server of this computer does not answer.</source>
        <translation>Der Tondienst dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>The microphone was gone for a moment; it is back.</source>
        <translation>Das Mikrofon war einen Augenblick lang weg; es ist wieder da.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing. Install it (Debian, Ubuntu: libportaudio2).</source>
        <translation>Die Tonbibliothek PortAudio fehlt. Installieren Sie sie (Debian, Ubuntu: libportaudio2).</translation>
    </message>
    <message>
        <source>No microphone can be opened ({0}). Plug one in or choose another.</source>
        <translation>Kein Mikrofon lässt sich öffnen ({0}). Stecken Sie eines ein oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Sound could not be written ({0}). A new file is begun.</source>
        <translation>Ton konnte nicht geschrieben werden ({0}). Eine neue Datei wird begonnen.</translation>
    </message>
    <message>
        <source>The microphone is connected but gives only silence. Check that it is switched on and allowed for this program.</source>
        <translation>Das Mikrofon ist verbunden, gibt aber nur Stille. Prüfen Sie, ob es eingeschaltet und für dieses Programm erlaubt ist.</translation>
    </message>
    <message>
        <source>The sound system does not tell its devices ({0}). Check that it runs.</source>
        <translation>Das Tonsystem nennt seine Geräte nicht ({0}). Prüfen Sie, ob es läuft.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keines</translation>
    </message>
    <message>
        <source>A picture could not be saved: the disk is too slow.</source>
        <translation>Ein Bild konnte nicht gespeichert werden: Die Festplatte ist zu langsam.</translation>
    </message>
    <message>
        <source>A picture could not be saved ({0}).</source>
        <translation>Ein Bild konnte nicht gespeichert werden ({0}).</translation>
    </message>
    <message>
        <source>This desktop uses Wayland and gives no pictures of the screen ({0}). Nothing was recorded. Install xdg-desktop-portal with the part for your desktop, or log out and choose an X11 (Xorg) session.</source>
        <translation>Dieser Desktop verwendet Wayland und gibt keine Bilder des Bildschirms ({0}). Nichts wurde aufgenommen. Installieren Sie xdg-desktop-portal mit dem Teil für Ihren Desktop, oder melden Sie sich ab und wählen Sie eine X11-Sitzung (Xorg).</translation>
    </message>
    <message>
        <source>The desktop portal cannot be reached ({0}). Log in to a desktop and try again.</source>
        <translation>Das Portal des Desktops ist nicht zu erreichen ({0}). Melden Sie sich an einem Desktop an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The desktop did not give a picture of the screen in time. The step is kept without one.</source>
        <translation>Der Desktop gab nicht rechtzeitig ein Bild des Bildschirms. Der Schritt bleibt ohne Bild.</translation>
    </message>
    <message>
        <source>The desktop refused a picture of the screen. The step is kept without one; allow Sayshow to take pictures when asked.</source>
        <translation>Der Desktop verweigerte ein Bild des Bildschirms. Der Schritt bleibt ohne Bild; erlauben Sie Sayshow Bilder, wenn Sie gefragt werden.</translation>
    </message>
    <message>
        <source>The desktop gave a picture that cannot be found. The step is kept without one.</source>
        <translation>Der Desktop gab ein Bild, das nicht zu finden ist. Der Schritt bleibt ohne Bild.</translation>
    </message>
    <message>
        <source>the desktop portal answers {0}</source>
        <translation>das Portal des Desktops antwortet {0}</translation>
    </message>
    <message>
        <source>the desktop portal does not offer them</source>
        <translation>das Portal des Desktops bietet sie nicht an</translation>
    </message>
    <message>
        <source>The desktop gave a picture that cannot be read. The step is kept without one.</source>
        <translation>Der Desktop gab ein Bild, das nicht zu lesen ist. Der Schritt bleibt ohne Bild.</translation>
    </message>
    <message>
        <source>The session bus was lost.</source>
        <translation>Die Verbindung zum Sitzungsbus ging verloren.</translation>
    </message>
    <message>
        <source>The screen cannot be recorded: no picture came within 10 seconds. Nothing was recorded. Check that a desktop is shown (sayshow doctor).</source>
        <translation>Der Bildschirm kann nicht aufgenommen werden: Zehn Sekunden lang kam kein Bild. Nichts wurde aufgenommen. Prüfen Sie, ob ein Desktop zu sehen ist (sayshow doctor).</translation>
    </message>
    <message>
        <source>The screen could not be read ({0}). Trying again.</source>
        <translation>Der Bildschirm konnte nicht gelesen werden ({0}). Es wird weiter versucht.</translation>
    </message>
    <message>
        <source>A click or key could not be recorded ({0}).</source>
        <translation>Ein Klick oder eine Taste konnte nicht aufgenommen werden ({0}).</translation>
    </message>
    <message>
        <source>The screen is read the slow way (no shared memory with the display), so recording may slow down the computer.</source>
        <translation>Der Bildschirm wird auf dem langsamen Weg gelesen (kein gemeinsamer Speicher mit ihm); die Aufnahme kann den Computer bremsen.</translation>
    </message>
    <message>
        <source>The screen could not be read for a moment. Trying again.</source>
        <translation>Der Bildschirm konnte einen Augenblick lang nicht gelesen werden. Es wird weiter versucht.</translation>
    </message>
    <message>
        <source>The connection to the display was lost, so the recording was stopped. {0}</source>
        <translation>Die Verbindung zum Bildschirm ging verloren, deshalb wurde die Aufnahme beendet. {0}</translation>
    </message>
    <message>
        <source>Clicks and keys were not seen for a moment.</source>
        <translation>Klicks und Tasten waren einen Augenblick lang nicht zu sehen.</translation>
    </message>
    <message>
        <source>The screen video broke off ({0}). Pictures of the steps go on; a new video is begun.</source>
        <translation>Das Video des Bildschirms brach ab ({0}). Bilder der Schritte gehen weiter; ein neues Video wird begonnen.</translation>
    </message>
    <message>
        <source>What was recorded before is safe; open it or build a draft of it.</source>
        <translation>Was vorher aufgenommen wurde, ist sicher; öffnen Sie es oder machen Sie einen Entwurf daraus.</translation>
    </message>
    <message>
        <source>{0} Recording stopped. {1}</source>
        <translation>{0} Die Aufnahme wurde beendet. {1}</translation>
    </message>
    <message>
        <source>The folder {0} was deleted or replaced while recording, so the recording was stopped. What was in it is gone. Start again, and leave the folder alone meanwhile.</source>
        <translation>Der Ordner {0} wurde während der Aufnahme gelöscht oder ersetzt, deshalb wurde sie beendet. Was darin war, ist weg. Beginnen Sie neu und lassen Sie den Ordner so lange in Ruhe.</translation>
    </message>
    <message>
        <source>The disk is almost full ({0} MB left). Recording stops by itself at {1} MB; all is saved.</source>
        <translation>Die Festplatte ist fast voll (noch {0} MB). Die Aufnahme endet bei {1} MB von selbst; alles wird gespeichert.</translation>
    </message>
    <message>
        <source>The computer slept; nothing was recorded meanwhile.</source>
        <translation>Der Computer schlief; in dieser Zeit wurde nichts aufgenommen.</translation>
    </message>
    <message>
        <source>The recorder was held up; little was captured for a moment.</source>
        <translation>Die Aufnahme wurde aufgehalten; einen Augenblick lang wurde wenig festgehalten.</translation>
    </message>
    <message>
        <source>The display cannot be opened ({0}). Nothing was recorded. Start Sayshow from a graphical desktop.</source>
        <translation>Der Bildschirm kann nicht geöffnet werden ({0}). Nichts wurde aufgenommen. Starten Sie Sayshow auf einem grafischen Desktop.</translation>
    </message>
    <message>
        <source>This X server lacks the RECORD extension, so clicks and keys cannot be seen. Nothing was recorded. Enable it in the X server&apos;s configuration.</source>
        <translation>Diesem X-Server fehlt die Erweiterung RECORD, deshalb sind Klicks und Tasten nicht zu sehen. Nichts wurde aufgenommen. Schalten Sie sie in der Konfiguration des X-Servers ein.</translation>
    </message>
    <message>
        <source>The library libxkbcommon is missing, so keys cannot be read in the layout in force. Nothing was recorded. Install libxkbcommon0.</source>
        <translation>Die Bibliothek libxkbcommon fehlt, deshalb sind Tasten nicht in der geltenden Belegung zu lesen. Nichts wurde aufgenommen. Installieren Sie libxkbcommon0.</translation>
    </message>
    <message>
        <source>There is no dictionary for the language “{0}” on this computer, so spelling is not checked. Everything else works. Install one (Debian, Ubuntu: {1}), or put its .aff and .dic files into {2}.</source>
        <translation>Auf diesem Computer gibt es kein Wörterbuch für die Sprache „{0}“, deshalb wird die Rechtschreibung nicht geprüft. Alles andere geht. Installieren Sie eines (Debian, Ubuntu: {1}), oder legen Sie seine .aff- und .dic-Datei in {2}.</translation>
    </message>
    <message>
        <source>The dictionary for “{0}” does not work, so spelling is not checked. Your words are safe. Close and open the document to try again, or install the dictionary anew.</source>
        <translation>Das Wörterbuch für „{0}“ geht nicht, deshalb wird die Rechtschreibung nicht geprüft. Ihre Worte sind sicher. Schließen und öffnen Sie das Dokument, um es noch einmal zu versuchen, oder installieren Sie das Wörterbuch neu.</translation>
    </message>
    <message>
        <source>{0} holds no feedback from a page of Sayshow. Nothing was changed. Choose the file that the reader saved there.</source>
        <translation>{0} enthält keine Rückmeldung aus einer Seite von Sayshow. Nichts wurde geändert. Wählen Sie die Datei, die dort gespeichert wurde.</translation>
    </message>
    <message>
        <source>{0} is feedback on another SOP. Nothing was changed. Open that SOP and read it in there.</source>
        <translation>{0} ist eine Rückmeldung zu einer anderen SOP. Nichts wurde geändert. Öffnen Sie jene SOP und lesen Sie sie dort ein.</translation>
    </message>
    <message>
        <source>was changed by another program</source>
        <translation>wurde von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>A picture in {0} is damaged or missing. The rest of the document is untouched. Choose another picture for this step.</source>
        <translation>Ein Bild in {0} ist beschädigt oder fehlt. Das übrige Dokument ist unberührt. Wählen Sie ein anderes Bild für diesen Schritt.</translation>
    </message>
    <message>
        <source>was moved or deleted</source>
        <translation>wurde verschoben oder gelöscht</translation>
    </message>
    <message>
        <source>{0} is damaged and is not changed any more. What you see is safe: save it as a copy.</source>
        <translation>{0} ist beschädigt und wird nicht mehr geändert. Was Sie sehen, ist sicher: Speichern Sie es als Kopie.</translation>
    </message>
    <message>
        <source>{0} {1} since it was opened here. Nothing was overwritten. Save your state as a copy, or open the file again.</source>
        <translation>{0} {1}, seit sie hier geöffnet wurde. Nichts wurde überschrieben. Speichern Sie Ihren Stand als Kopie, oder öffnen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>There is no file {0}. Nothing was changed. It may have been moved or deleted.</source>
        <translation>Es gibt keine Datei {0}. Nichts wurde geändert. Vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>{0} was opened for reading only.</source>
        <translation>{0} wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>You may read {0} but not change it. Save a copy to change that.</source>
        <translation>Sie dürfen {0} lesen, aber nicht ändern. Speichern Sie zum Ändern eine Kopie.</translation>
    </message>
    <message>
        <source>{0} was made by a newer Sayshow (format {1}). You can read and export it, but not change it here.</source>
        <translation>{0} stammt von einem neueren Sayshow (Format {1}). Sie können es hier lesen und exportieren, aber nicht ändern.</translation>
    </message>
    <message>
        <source>{0} is damaged: {1} parts could not be read. The file was not changed. Save a copy to go on with what is there.</source>
        <translation>{0} ist beschädigt: {1} Teile waren nicht zu lesen. Die Datei wurde nicht geändert. Speichern Sie eine Kopie, um mit dem fortzufahren, was da ist.</translation>
    </message>
    <message>
        <source>The picture is too large ({0} x {1} pixels). Nothing was changed. Make it smaller first.</source>
        <translation>Das Bild ist zu groß ({0} x {1} Pixel). Nichts wurde geändert. Verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>The picture is damaged ({0}). Nothing was changed. Choose another one.</source>
        <translation>Das Bild ist beschädigt ({0}). Nichts wurde geändert. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The picture is too large ({0} MiB). Nothing was changed. Make it smaller first.</source>
        <translation>Das Bild ist zu groß ({0} MiB). Nichts wurde geändert. Verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>The picture is too large. Nothing was changed. Make it smaller first.</source>
        <translation>Das Bild ist zu groß. Nichts wurde geändert. Verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG or WebP picture, or it is damaged. Nothing was changed. Choose another one.</source>
        <translation>Das ist kein Bild in PNG, JPEG oder WebP, oder es ist beschädigt. Nichts wurde geändert. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This picture moves. Nothing was changed. Choose a still picture (PNG, JPEG or WebP).</source>
        <translation>Dieses Bild bewegt sich. Nichts wurde geändert. Wählen Sie ein stehendes Bild (PNG, JPEG oder WebP).</translation>
    </message>
    <message>
        <source>The version “{0}” cannot be read. The document itself is untouched. Choose another version.</source>
        <translation>Die Version „{0}“ ist nicht zu lesen. Das Dokument selbst ist unberührt. Wählen Sie eine andere Version.</translation>
    </message>
    <message>
        <source>The field “{0}” could not be read.</source>
        <translation>Das Feld „{0}“ war nicht zu lesen.</translation>
    </message>
    <message>
        <source>The order of the steps could not be read.</source>
        <translation>Die Reihenfolge der Schritte war nicht zu lesen.</translation>
    </message>
    <message>
        <source>The document is larger than Sayshow can open. It was not changed.</source>
        <translation>Das Dokument ist größer, als Sayshow öffnen kann. Es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Step {0} could not be read.</source>
        <translation>Schritt {0} war nicht zu lesen.</translation>
    </message>
    <message>
        <source>{0} was converted by another program. It was not changed. Open the original file.</source>
        <translation>{0} wurde von einem anderen Programm umgewandelt. Die Datei wurde nicht geändert. Öffnen Sie die ursprüngliche.</translation>
    </message>
    <message>
        <source>{0} is not built like a Sayshow document. It was not changed, and nothing in it was run.</source>
        <translation>{0} ist nicht gebaut wie ein Dokument von Sayshow. Die Datei wurde nicht geändert, und nichts daraus wurde ausgeführt.</translation>
    </message>
    <message>
        <source>{0} is not a Sayshow document. It was not changed. Choose a file that ends with .sop.</source>
        <translation>{0} ist kein Dokument von Sayshow. Die Datei wurde nicht geändert. Wählen Sie eine, die auf .sop endet.</translation>
    </message>
    <message>
        <source>{0} is in use by another program. Nothing was changed. Close it there and try again.</source>
        <translation>{0} wird von einem anderen Programm benutzt. Nichts wurde geändert. Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no room on the disk for {0}. The last saved state is safe. Free some space and try again.</source>
        <translation>Auf der Festplatte ist kein Platz für {0}. Der zuletzt gespeicherte Stand ist sicher. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be read or written ({1}). The last saved state is safe. Check the disk and the folder&apos;s permissions, or save a copy elsewhere.</source>
        <translation>{0} kann nicht gelesen oder geschrieben werden ({1}). Der zuletzt gespeicherte Stand ist sicher. Prüfen Sie die Festplatte und die Rechte des Ordners, oder speichern Sie eine Kopie an anderer Stelle.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). It was not changed. Open an earlier copy of it, if there is one.</source>
        <translation>{0} ist beschädigt ({1}). Die Datei wurde nicht geändert. Öffnen Sie eine frühere Kopie, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Your own word list in {0} cannot be read ({1}). It was not changed. Mend the file or move it away.</source>
        <translation>Ihre eigene Wörterliste in {0} ist nicht zu lesen ({1}). Sie wurde nicht geändert. Bringen Sie die Datei in Ordnung oder legen Sie sie beiseite.</translation>
    </message>
    <message>
        <source>Names cannot be read from pictures: {0} is missing. The recording is safe. Install Sayshow again.</source>
        <translation>Namen können nicht aus Bildern gelesen werden: {0} fehlt. Die Aufnahme ist sicher. Installieren Sie Sayshow neu.</translation>
    </message>
    <message>
        <source>No X display can be opened ({0}). Nothing was recorded. Start Sayshow in a desktop session.</source>
        <translation>Kein X-Bildschirm lässt sich öffnen ({0}). Nichts wurde aufgenommen. Starten Sie Sayshow in einer Sitzung mit Desktop.</translation>
    </message>
    <message>
        <source>{0} names no format that can be written. Nothing was changed. Choose one of {1}.</source>
        <translation>{0} nennt kein Format, das geschrieben werden kann. Nichts wurde geändert. Wählen Sie eines von {1}.</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Nothing was changed. Make it or choose another one.</source>
        <translation>Den Ordner {0} gibt es nicht. Nichts wurde geändert. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}). Nothing was changed. Choose another folder or remove what has this name.</source>
        <translation>Der Ordner {0} kann nicht angelegt werden ({1}). Nichts wurde geändert. Wählen Sie einen anderen Ordner, oder entfernen Sie, was diesen Namen hat.</translation>
    </message>
    <message>
        <source>{0!r} is not a colour. Nothing was written. Write colours like #3a52cc in the export settings.</source>
        <translation>{0!r} ist keine Farbe. Nichts wurde geschrieben. Schreiben Sie Farben in den Exporteinstellungen wie #3a52cc.</translation>
    </message>
    <message>
        <source>The logo {0} cannot be read. Nothing was written. Choose another picture in the export settings.</source>
        <translation>Das Logo {0} ist nicht zu lesen. Nichts wurde geschrieben. Wählen Sie in den Exporteinstellungen ein anderes Bild.</translation>
    </message>
    <message>
        <source>{0} cannot be used as a logo. Nothing was written. Choose a PNG or JPEG picture in the export settings.</source>
        <translation>{0} geht nicht als Logo. Nichts wurde geschrieben. Wählen Sie in den Exporteinstellungen ein Bild in PNG oder JPEG.</translation>
    </message>
    <message>
        <source>The picture is damaged. The rest of the document is safe. Choose another picture for this step.</source>
        <translation>Das Bild ist beschädigt. Das übrige Dokument ist sicher. Wählen Sie ein anderes Bild für diesen Schritt.</translation>
    </message>
    <message>
        <source>The pictures could not be prepared ({0}). The document is safe. Free some space and export again.</source>
        <translation>Die Bilder konnten nicht vorbereitet werden ({0}). Das Dokument ist sicher. Schaffen Sie Platz und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The document could not be set ({0}). It is safe. Export it to HTML instead and report this.</source>
        <translation>Das Dokument konnte nicht gesetzt werden ({0}). Es ist sicher. Exportieren Sie es stattdessen nach HTML und melden Sie dies.</translation>
    </message>
    <message>
        <source>the typesetter ended with {0}</source>
        <translation>der Schriftsatz endete mit {0}</translation>
    </message>
    <message>
        <source>{0} holds no step of this SOP. Nothing was changed. Choose a Word file that was exported from it.</source>
        <translation>{0} enthält keinen Schritt dieser SOP. Nichts wurde geändert. Wählen Sie eine Word-Datei, die daraus exportiert wurde.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a Word document. Nothing was changed. Save it as .docx and try again.</source>
        <translation>{0} ist nicht als Word-Dokument zu lesen. Nichts wurde geändert. Speichern Sie es als .docx und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be used as a Word template ({1}). Nothing was written. Choose another .docx or .dotx file.</source>
        <translation>{0} geht nicht als Word-Vorlage ({1}). Nichts wurde geschrieben. Wählen Sie eine andere .docx- oder .dotx-Datei.</translation>
    </message>
    <message>
        <source>The pictures of {0} cannot be read. Nothing was changed. Save it as .docx and try again.</source>
        <translation>Die Bilder von {0} sind nicht zu lesen. Nichts wurde geändert. Speichern Sie es als .docx und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Nothing was changed. Choose another folder or free some space.</source>
        <translation>{0} kann nicht geschrieben werden ({1}). Nichts wurde geändert. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{0} could not be saved ({1}). The old file was kept. Free some space or choose another folder.</source>
        <translation>{0} konnte nicht gespeichert werden ({1}). Die alte Datei ist noch da. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made or written ({1}). Nothing was recorded there. Choose another folder.</source>
        <translation>Der Ordner {0} kann nicht angelegt oder beschrieben werden ({1}). Dort wurde nichts aufgenommen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). {2} Choose another file.</source>
        <translation>{0} ist nicht zu lesen ({1}). {2} Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} is damaged or no video ({1}). {2} Play it in another program to see whether it is whole.</source>
        <translation>{0} ist beschädigt oder kein Video ({1}). {2} Spielen Sie es in einem anderen Programm ab, um zu sehen, ob es ganz ist.</translation>
    </message>
    <message>
        <source>{0} holds no picture. {1} Choose a video of the screen.</source>
        <translation>{0} enthält kein Bild. {1} Wählen Sie ein Video des Bildschirms.</translation>
    </message>
    <message>
        <source>{0} holds {1} streams, more than any screen video. {2}</source>
        <translation>{0} enthält {1} Ströme, mehr als irgendein Bildschirmvideo. {2}</translation>
    </message>
    <message>
        <source>{0} is coded in a way that Sayshow does not open ({1}). {2} Save it as MP4 (H.264) or WebM with another program.</source>
        <translation>{0} ist auf eine Weise codiert, die Sayshow nicht öffnet ({1}). {2} Speichern Sie es mit einem anderen Programm als MP4 (H.264) oder WebM.</translation>
    </message>
    <message>
        <source>{0} is longer than {1:.0f} hours. {2} Cut it into parts first.</source>
        <translation>{0} ist länger als {1:.0f} Stunden. {2} Zerschneiden Sie es zuerst in Teile.</translation>
    </message>
    <message>
        <source>The pictures of {0} are {1} x {2} pixels, which no screen is. {3}</source>
        <translation>Die Bilder von {0} haben {1} x {2} Pixel, und das hat kein Bildschirm. {3}</translation>
    </message>
    <message>
        <source>The times in {0} make no sense, or it is longer than {1:.0f} hours. {2}</source>
        <translation>Die Zeiten in {0} ergeben keinen Sinn, oder es ist länger als {1:.0f} Stunden. {2}</translation>
    </message>
    <message>
        <source>{0} is no MP4, MKV or WebM video. {1} Save it as one of these with another program.</source>
        <translation>{0} ist kein Video in MP4, MKV oder WebM. {1} Speichern Sie es mit einem anderen Programm in einem davon.</translation>
    </message>
    <message>
        <source>{0} is no stepcap session: it has no {1}. {2}</source>
        <translation>{0} ist keine Sitzung von stepcap: {1} fehlt. {2}</translation>
    </message>
    <message>
        <source>The stepcap session {0} holds nothing that was done. {1}</source>
        <translation>Die stepcap-Sitzung {0} enthält nichts, was getan wurde. {1}</translation>
    </message>
    <message>
        <source>The times or places in {0} make no sense. {1}</source>
        <translation>Die Zeiten oder Orte in {0} ergeben keinen Sinn. {1}</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). {2}</source>
        <translation>{0} ist beschädigt ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} holds more than {1} lines, more than any session. {2}</source>
        <translation>{0} enthält mehr als {1} Zeilen, mehr als irgendeine Sitzung. {2}</translation>
    </message>
    <message>
        <source>{0} is larger than any session of stepcap. {1}</source>
        <translation>{0} ist größer als irgendeine Sitzung von stepcap. {1}</translation>
    </message>
    <message>
        <source>No picture of {0} can be shown: it is damaged. {1}</source>
        <translation>Kein Bild von {0} kann gezeigt werden: Es ist beschädigt. {1}</translation>
    </message>
    <message>
        <source>There is too little room on the disk to read the video in. {0} Free some space and try again.</source>
        <translation>Um das Video einzulesen, ist zu wenig Platz auf der Festplatte. {0} Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} is no SOP that Sayshow wrote: it has no step of one. {1} Choose a Word file that was exported here.</source>
        <translation>{0} ist keine SOP, die Sayshow geschrieben hat: Sie hat keinen Schritt einer solchen. {1} Wählen Sie eine Word-Datei, die hier exportiert wurde.</translation>
    </message>
    <message>
        <source>{0} has more than {1} steps. {2}</source>
        <translation>{0} hat mehr als {1} Schritte. {2}</translation>
    </message>
    <message>
        <source>The glossary {0} cannot be read ({1}). It was left as it is. Mend it, or move it away.</source>
        <translation>Das Glossar {0} ist nicht zu lesen ({1}). Es blieb, wie es war. Bringen Sie es in Ordnung oder legen Sie es beiseite.</translation>
    </message>
    <message>
        <source>The glossary {0} was made by a newer Sayshow. It was left as it is. Update Sayshow to use it.</source>
        <translation>Das Glossar {0} stammt von einem neueren Sayshow. Es blieb, wie es war. Aktualisieren Sie Sayshow, um es zu benutzen.</translation>
    </message>
    <message>
        <source>{0} was changed since the variants were looked for. It was left as it is. Look again.</source>
        <translation>{0} wurde geändert, seit nach den Varianten gesucht wurde. Es blieb, wie es war. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}). Nothing was changed. Choose another place for it.</source>
        <translation>Der Ordner {0} kann nicht angelegt werden ({1}). Nichts wurde geändert. Wählen Sie eine andere Stelle dafür.</translation>
    </message>
    <message>
        <source>The search index {0} cannot be used ({1}). Your documents are safe. Delete it; it is made anew.</source>
        <translation>Der Suchindex {0} ist nicht zu gebrauchen ({1}). Ihre Dokumente sind sicher. Löschen Sie ihn; er wird neu gemacht.</translation>
    </message>
    <message>
        <source>The search index {0} cannot be opened ({1}). Your documents are safe. Check that folder.</source>
        <translation>Der Suchindex {0} lässt sich nicht öffnen ({1}). Ihre Dokumente sind sicher. Prüfen Sie jenen Ordner.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a folder. Nothing was changed. Choose another name.</source>
        <translation>„{0}“ kann nicht der Name eines Ordners sein. Nichts wurde geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}). Nothing was changed. Choose another name.</source>
        <translation>Der Ordner {0} kann nicht angelegt werden ({1}). Nichts wurde geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} is being changed by another program. Nothing was moved. Try again in a moment.</source>
        <translation>{0} wird gerade von einem anderen Programm geändert. Nichts wurde verschoben. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{0} could not be moved to {1} ({2}). It is still there.</source>
        <translation>{0} konnte nicht nach {1} verschoben werden ({2}). Es ist noch an seiner Stelle.</translation>
    </message>
    <message>
        <source>The recording in {0} is empty: nothing was clicked, typed or said. It was left as it is.</source>
        <translation>Die Aufnahme in {0} ist leer: Nichts wurde geklickt, getippt oder gesagt. Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>A part of the recognition broke off.</source>
        <translation>Ein Teil der Erkennung brach ab.</translation>
    </message>
    <message>
        <source>{0} The recording in {1} is safe; build it again once this is mended.</source>
        <translation>{0} Die Aufnahme in {1} ist sicher; machen Sie noch einmal einen Entwurf, wenn das behoben ist.</translation>
    </message>
    <message>
        <source>Nothing was written. The document is untouched.</source>
        <translation>Nichts wurde geschrieben. Das Dokument ist unberührt.</translation>
    </message>
    <message>
        <source>{0} is neither .mp4 nor .gif. {1}</source>
        <translation>{0} ist weder .mp4 noch .gif. {1}</translation>
    </message>
    <message>
        <source>This step was not recorded, so there is no video of it. {0}</source>
        <translation>Dieser Schritt wurde nicht aufgenommen, deshalb gibt es kein Video davon. {0}</translation>
    </message>
    <message>
        <source>This recording has no video of this step. {0}</source>
        <translation>Diese Aufnahme hat kein Video von diesem Schritt. {0}</translation>
    </message>
    <message>
        <source>There is no step {0}; the steps are numbered from 1 to {1}. {2}</source>
        <translation>Es gibt keinen Schritt {0}; die Schritte sind von 1 bis {1} nummeriert. {2}</translation>
    </message>
    <message>
        <source>A picture of this part of the recording was redacted, replaced or covered, and the video would still show what it hides. {0} Use the picture of the step instead.</source>
        <translation>Ein Bild aus diesem Teil der Aufnahme wurde geschwärzt, ersetzt oder verdeckt, und das Video würde noch zeigen, was es verbirgt. {0} Nehmen Sie stattdessen das Bild des Schritts.</translation>
    </message>
    <message>
        <source>The hands-free demonstration needs a virtual microphone, which Sayshow brings on Linux only. Nothing was recorded. Record something of your own instead: start Sayshow and click Record.</source>
        <translation>Die Vorführung von selbst braucht ein virtuelles Mikrofon, das Sayshow nur unter Linux mitbringt. Nichts wurde aufgenommen. Nehmen Sie stattdessen etwas Eigenes auf: Starten Sie Sayshow und klicken Sie auf „Aufnehmen“.</translation>
    </message>
    <message>
        <source>The recorder did not start. Nothing was recorded. Run &apos;sayshow doctor&apos; to see why.</source>
        <translation>Die Aufnahme begann nicht. Nichts wurde aufgenommen. „sayshow doctor“ sagt, warum.</translation>
    </message>
    <message>
        <source>The recorder broke off. What was recorded is in {0}; run &apos;sayshow build&apos; on it.</source>
        <translation>Die Aufnahme brach ab. Was aufgenommen wurde, liegt in {0}; „sayshow build“ macht einen Entwurf daraus.</translation>
    </message>
    <message>
        <source>The window of the demonstration did not open. Nothing was recorded. Run &apos;sayshow doctor&apos;.</source>
        <translation>Das Fenster der Vorführung ging nicht auf. Nichts wurde aufgenommen. Lassen Sie „sayshow doctor“ laufen.</translation>
    </message>
    <message>
        <source>&apos;sayshow {0}&apos; failed.</source>
        <translation>„sayshow {0}“ misslang.</translation>
    </message>
    <message>
        <source>{0} did not start, so the demonstration cannot run. Nothing was recorded. Run &apos;sayshow doctor&apos;.</source>
        <translation>{0} startete nicht, deshalb kann die Vorführung nicht laufen. Nichts wurde aufgenommen. Lassen Sie „sayshow doctor“ laufen.</translation>
    </message>
    <message>
        <source>The demonstration needs the program {0}, which is not installed. Nothing was recorded. Start it with &apos;python3 packaging/run.py demo&apos;, which installs what is missing.</source>
        <translation>Die Vorführung braucht das Programm {0}, das nicht installiert ist. Nichts wurde aufgenommen. Starten Sie sie mit „python3 packaging/run.py demo“; das installiert, was fehlt.</translation>
    </message>
    <message>
        <source>{0} does not exist. Nothing was imported. Choose the file again.</source>
        <translation>{0} gibt es nicht. Nichts wurde importiert. Wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{0} could not be read to its end: reading it broke off. Nothing was changed. Save it anew with another program and try again.</source>
        <translation>{0} konnte nicht bis zum Ende gelesen werden: Das Lesen brach ab. Nichts wurde geändert. Speichern Sie es mit einem anderen Programm neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Recognition broke off several times. It is done when the draft is made.</source>
        <translation>Die Erkennung brach mehrmals ab. Sie wird nachgeholt, wenn der Entwurf entsteht.</translation>
    </message>
    <message>
        <source>The recording behind this step is not on this computer any more. The document is complete without it; only hearing the exact words, choosing another moment and making clips need it.</source>
        <translation>Die Aufnahme zu diesem Schritt ist nicht mehr auf diesem Computer. Das Dokument ist ohne sie vollständig; nur um die genauen Worte zu hören, einen anderen Augenblick zu wählen und Clips zu machen, braucht es sie.</translation>
    </message>
    <message>
        <source>{0} is not a folder. Nothing was searched. Give the folder that holds your SOPs with --folder.</source>
        <translation>{0} ist kein Ordner. Nichts wurde durchsucht. Geben Sie mit --folder den Ordner Ihrer SOPs an.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}). Nothing was written.</source>
        <translation>Der Ordner {0} kann nicht angelegt werden ({1}). Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{0} is not empty. Nothing in it was touched. Choose a new folder for the recording.</source>
        <translation>{0} ist nicht leer. Nichts darin wurde berührt. Wählen Sie einen neuen Ordner für die Aufnahme.</translation>
    </message>
    <message>
        <source>{0} is not a folder. Give the folder of a recording.</source>
        <translation>{0} ist kein Ordner. Geben Sie den Ordner einer Aufnahme an.</translation>
    </message>
    <message>
        <source>{0} is not a Sayshow recording: it has no {1}. Nothing was changed.</source>
        <translation>{0} ist keine Aufnahme von Sayshow: {1} fehlt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}). The other files of the recording are untouched.</source>
        <translation>{0} ist nicht zu lesen ({1}). Die anderen Dateien der Aufnahme sind unberührt.</translation>
    </message>
    <message>
        <source>{0} was recorded by a newer Sayshow (format {1}). It was not changed. Update Sayshow to open it.</source>
        <translation>{0} wurde mit einem neueren Sayshow aufgenommen (Format {1}). Nichts wurde geändert. Aktualisieren Sie Sayshow, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}). Nothing was changed.</source>
        <translation>{0} ist beschädigt ({1}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} cannot be read{1}. The other files of the recording are untouched.</source>
        <translation>{0} ist nicht zu lesen{1}. Die anderen Dateien der Aufnahme sind unberührt.</translation>
    </message>
    <message>
        <source>The recording in {0} still runs. Nothing was changed. Stop it first.</source>
        <translation>Die Aufnahme in {0} läuft noch. Nichts wurde geändert. Beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{0} is not a FLAC file. Nothing was changed.</source>
        <translation>{0} ist keine FLAC-Datei. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} has a damaged head. Nothing was changed.</source>
        <translation>{0} hat einen beschädigten Kopf. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}) nor set aside ({2}). Nothing was changed.</source>
        <translation>Die Einstellungen in {0} können weder gelesen ({1}) noch beiseitegelegt werden ({2}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The settings could not be read ({0}). The usual ones are used now; your file was kept as {1} in {2}.</source>
        <translation>Die Einstellungen waren nicht zu lesen ({0}). Jetzt gelten die üblichen; Ihre Datei liegt als {1} in {2}.</translation>
    </message>
    <message>
        <source>The speech weights &quot;{0}&quot; are not downloaded but installed. Run the setup again.</source>
        <translation>Die Sprachgewichte „{0}“ werden nicht heruntergeladen, sondern installiert. Führen Sie die Einrichtung noch einmal aus.</translation>
    </message>
    <message>
        <source>There is no room for the speech weights ({0} MB are needed in {1}). Nothing was changed. Free some space and try again.</source>
        <translation>Für die Sprachgewichte ist kein Platz ({0} MB werden in {1} gebraucht). Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The speech weights &quot;{0}&quot; could not be downloaded ({1}). What came so far is kept. Check the network and try again.</source>
        <translation>Die Sprachgewichte „{0}“ konnten nicht heruntergeladen werden ({1}). Was schon kam, bleibt. Prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Free some space and try again.</source>
        <translation>{0} kann nicht geschrieben werden ({1}). Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What was downloaded for {0} of &quot;{1}&quot; is not what was expected, so it was thrown away. Try again later.</source>
        <translation>Was für {0} von „{1}“ heruntergeladen wurde, ist nicht das Erwartete und wurde weggeworfen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The speech weights in {0} are incomplete ({1} is missing). Recordings are not affected. Delete that folder and start again.</source>
        <translation>Die Sprachgewichte in {0} sind unvollständig ({1} fehlt). Aufnahmen sind nicht betroffen. Löschen Sie jenen Ordner und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The speech weights were altered ({0}), so they were not loaded. Recordings are not affected. Delete that file or install the weights again.</source>
        <translation>Die Sprachgewichte wurden verändert ({0}) und deshalb nicht geladen. Aufnahmen sind nicht betroffen. Löschen Sie jene Datei oder installieren Sie die Gewichte neu.</translation>
    </message>
    <message>
        <source>There are no speech weights called {0}. Recordings are not affected. Choose one of {1} or give the folder of a converted Whisper model.</source>
        <translation>Es gibt keine Sprachgewichte namens {0}. Aufnahmen sind nicht betroffen. Wählen Sie eines von {1}, oder nennen Sie den Ordner eines umgewandelten Whisper-Modells.</translation>
    </message>
    <message>
        <source>{0} is not a Whisper model for faster-whisper: it lacks {1}. Recordings are not affected. Choose another folder.</source>
        <translation>{0} ist kein Whisper-Modell für faster-whisper: {1} fehlt. Aufnahmen sind nicht betroffen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The speech weights &quot;{0}&quot; are not installed. {1} Run the setup again.</source>
        <translation>Die Sprachgewichte „{0}“ sind nicht installiert. {1} Führen Sie die Einrichtung noch einmal aus.</translation>
    </message>
    <message>
        <source>The speech weights &quot;{0}&quot; are not downloaded. {1} Download them in the settings or choose another model.</source>
        <translation>Die Sprachgewichte „{0}“ sind nicht heruntergeladen. {1} Laden Sie sie in den Einstellungen herunter, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Recordings are not affected and can be recognised later.</source>
        <translation>Aufnahmen sind nicht betroffen und können später erkannt werden.</translation>
    </message>
    <message>
        <source>The installed speech weights &quot;{0}&quot; were altered ({1}), so they were not used. Recordings are not affected. Run the setup again.</source>
        <translation>Die installierten Sprachgewichte „{0}“ wurden verändert ({1}) und deshalb nicht benutzt. Aufnahmen sind nicht betroffen. Führen Sie die Einrichtung noch einmal aus.</translation>
    </message>
    <message>
        <source>The installed speech weights are incomplete ({0} is missing). Recordings are not affected. Run the setup again.</source>
        <translation>Die installierten Sprachgewichte sind unvollständig ({0} fehlt). Aufnahmen sind nicht betroffen. Führen Sie die Einrichtung noch einmal aus.</translation>
    </message>
    <message>
        <source>The speech weights &quot;{0}&quot; know English only. Choose another model for the language &quot;{1}&quot;.</source>
        <translation>Die Sprachgewichte „{0}“ können nur Englisch. Wählen Sie für die Sprache „{1}“ ein anderes Modell.</translation>
    </message>
    <message>
        <source>The speech weights &quot;{0}&quot; do not know the language &quot;{1}&quot;. Choose another language.</source>
        <translation>Die Sprachgewichte „{0}“ kennen die Sprache „{1}“ nicht. Wählen Sie eine andere Sprache.</translation>
    </message>
    <message>
        <source>The speech weights in {0} cannot be loaded ({1}). Recordings are not affected. Choose another model.</source>
        <translation>Die Sprachgewichte in {0} können nicht geladen werden ({1}). Aufnahmen sind nicht betroffen. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed: {0} cannot be written ({1}). Everything else works as before. Give yourself the right to write there, then switch it once more.</source>
        <translation>Der Start bei der Anmeldung ließ sich nicht ändern: {0} kann nicht geschrieben werden ({1}). Alles andere geht wie zuvor. Geben Sie sich das Recht, dort zu schreiben, dann schalten Sie noch einmal um.</translation>
    </message>
    <message>
        <source>The recording in {0} could not be deleted completely ({1}). The document is untouched. Delete the folder yourself.</source>
        <translation>Die Aufnahme in {0} konnte nicht vollständig gelöscht werden ({1}). Das Dokument ist unberührt. Löschen Sie den Ordner selbst.</translation>
    </message>
    <message>
        <source>Nothing was recorded by the microphone at this moment. The words and pictures are untouched.</source>
        <translation>In diesem Augenblick nahm das Mikrofon nichts auf. Die Worte und Bilder sind unberührt.</translation>
    </message>
    <message>
        <source>This recording has no video of the screen, so no other moment can be chosen. The picture stays as it is.</source>
        <translation>Diese Aufnahme hat kein Video des Bildschirms, deshalb lässt sich kein anderer Augenblick wählen. Das Bild bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Nothing was changed. Copy a picture first.</source>
        <translation>In der Zwischenablage ist kein Bild. Nichts wurde geändert. Kopieren Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Nothing was done in the new recording. The SOP is as it was. Record that part once more.</source>
        <translation>In der neuen Aufnahme wurde nichts getan. Die SOP ist, wie sie war. Nehmen Sie jenen Teil noch einmal auf.</translation>
    </message>
    <message>
        <source>A picture of this step cannot be shown. The rest of the document is untouched. Choose another picture for it.</source>
        <translation>Ein Bild dieses Schritts lässt sich nicht zeigen. Das übrige Dokument ist unberührt. Wählen Sie ein anderes Bild dafür.</translation>
    </message>
    <message>
        <source>{0} could not be moved to the trash ({1}). It is still there.</source>
        <translation>{0} konnte nicht in den Papierkorb gelegt werden ({1}). Es ist noch an seiner Stelle.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing. Nothing was changed. Install it (Debian, Ubuntu: libportaudio2).</source>
        <translation>Die Tonbibliothek PortAudio fehlt. Nichts wurde geändert. Installieren Sie sie (Debian, Ubuntu: libportaudio2).</translation>
    </message>
    <message>
        <source>The sound cannot be played ({0}). Nothing was changed. Plug in or choose a loudspeaker.</source>
        <translation>Der Ton kann nicht abgespielt werden ({0}). Nichts wurde geändert. Schließen Sie einen Lautsprecher an oder wählen Sie einen.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Roles and responsibilities</source>
        <translation>Rollen und Zuständigkeiten</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Tools used</source>
        <translation>Verwendete Werkzeuge</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Expected outcomes</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Pitfalls and exceptions</source>
        <translation>Fallstricke und Ausnahmen</translation>
    </message>
    <message>
        <source>Related SOPs</source>
        <translation>Verwandte SOPs</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigabe durch</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Heading of a section</source>
        <translation>Überschrift eines Abschnitts</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>What is typed</source>
        <translation>Was getippt wird</translation>
    </message>
    <message>
        <source>Callout</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Alternative text of the picture</source>
        <translation>Alternativtext des Bildes</translation>
    </message>
    <message>
        <source>Text in the picture</source>
        <translation>Text im Bild</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Click</source>
        <translation>Klicken</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklicken</translation>
    </message>
    <message>
        <source>Right-click</source>
        <translation>Rechtsklicken</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>If … then</source>
        <translation>Wenn … dann</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Pitfall</source>
        <translation>Fallstrick</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language of Sayshow</source>
        <translation>Sprache von Sayshow</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Start when you log in</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Sayshow then waits in the tray. It never records by itself.</source>
        <translation>Sayshow wartet dann in der Leiste. Es nimmt nie von selbst auf.</translation>
    </message>
    <message>
        <source>Record the microphone</source>
        <translation>Mikrofon aufnehmen</translation>
    </message>
    <message>
        <source>Without it, steps are made of clicks and keys alone.</source>
        <translation>Ohne es entstehen die Schritte allein aus Klicks und Tasten.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Keep a video of the screen</source>
        <translation>Ein Video des Bildschirms behalten</translation>
    </message>
    <message>
        <source>Lets you choose another moment for a picture later.</source>
        <translation>Damit können Sie später einen anderen Augenblick für ein Bild wählen.</translation>
    </message>
    <message>
        <source>Seconds before recording begins</source>
        <translation>Sekunden, bevor die Aufnahme beginnt</translation>
    </message>
    <message>
        <source>0: at once.</source>
        <translation>0: sofort.</translation>
    </message>
    <message>
        <source>A sound at start and stop</source>
        <translation>Ein Ton bei Beginn und Ende</translation>
    </message>
    <message>
        <source>Two short tones.</source>
        <translation>Zwei kurze Töne.</translation>
    </message>
    <message>
        <source>Show the recording bar</source>
        <translation>Aufnahmeleiste zeigen</translation>
    </message>
    <message>
        <source>It is in no picture. Without it the tray icon shows the state.</source>
        <translation>Sie ist in keinem Bild. Ohne sie zeigt das Symbol in der Leiste den Zustand.</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Gesprochene Sprache</translation>
    </message>
    <message>
        <source>The language you speak while you record.</source>
        <translation>Die Sprache, die Sie beim Aufnehmen sprechen.</translation>
    </message>
    <message>
        <source>Spoken commands</source>
        <translation>Gesprochene Befehle</translation>
    </message>
    <message>
        <source>“New section …”, “make a note …”, “warning …” and “scratch that” do what they say. “Scratch that” takes back words, never an action.</source>
        <translation>„Neuer Abschnitt …“, „mach eine Notiz …“, „Warnung …“ und „streich das“ tun, was sie sagen. „Streich das“ nimmt Worte zurück, nie eine Handlung.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>base, tiny.en, or a folder with weights of your own.</source>
        <translation>base, tiny.en oder ein Ordner mit eigenen Gewichten.</translation>
    </message>
    <message>
        <source>Keep typed text also in unknown fields</source>
        <translation>Eingetippten Text auch in unbekannten Feldern behalten</translation>
    </message>
    <message>
        <source>Passwords are never kept. Without this, text is kept only where a field is known to be no password.</source>
        <translation>Passwörter werden nie aufbewahrt. Ohne dies wird Text nur behalten, wo ein Feld sicher kein Passwort ist.</translation>
    </message>
    <message>
        <source>Programs that are never recorded</source>
        <translation>Programme, die nie aufgenommen werden</translation>
    </message>
    <message>
        <source>One program a line.</source>
        <translation>Ein Programm je Zeile.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Gestaltung</translation>
    </message>
    <message>
        <source>Classic has large pictures, compact small ones, a checklist boxes to tick.</source>
        <translation>Klassisch hat große Bilder, kompakt kleine, eine Checkliste Kästchen zum Abhaken.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>The size of the pages.</source>
        <translation>Die Größe der Seiten.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Step numbers and marks, as #rrggbb.</source>
        <translation>Nummern der Schritte und Markierungen, als #rrggbb.</translation>
    </message>
    <message>
        <source>Colour of headings</source>
        <translation>Farbe der Überschriften</translation>
    </message>
    <message>
        <source>As #rrggbb.</source>
        <translation>Als #rrggbb.</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>A font of this computer. Empty: the one that comes with Sayshow.</source>
        <translation>Eine Schrift dieses Computers. Leer: die mitgelieferte von Sayshow.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture: its folder and name.</source>
        <translation>Ein PNG- oder JPEG-Bild: sein Ordner und Name.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Stands on top of every page.</source>
        <translation>Steht oben auf jeder Seite.</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Stands at the bottom of every page.</source>
        <translation>Steht unten auf jeder Seite.</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Word-Vorlage</translation>
    </message>
    <message>
        <source>A .docx or .dotx whose styles, header and logo Word documents get: its folder and name.</source>
        <translation>Eine .docx oder .dotx, deren Formatvorlagen, Kopfzeile und Logo Word-Dokumente bekommen: ihr Ordner und Name.</translation>
    </message>
    <message>
        <source>Folder of your SOPs</source>
        <translation>Ordner Ihrer SOPs</translation>
    </message>
    <message>
        <source>A synced or shared folder works too. Empty: Sayshow in your documents. Holds from the next start.</source>
        <translation>Auch ein synchronisierter oder geteilter Ordner geht. Leer: Sayshow in Ihren Dokumenten. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Namen der Dateien</translation>
    </message>
    <message>
        <source>{number}, {title}, {version} and {owner} are filled in, such as {number} {title} v{version}.</source>
        <translation>{number}, {title}, {version} und {owner} werden ausgefüllt, etwa {number} {title} v{version}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Stands in the revision history when you review or approve. Empty: your account&apos;s.</source>
        <translation>Steht in der Änderungsliste, wenn Sie überprüfen oder freigeben. Leer: der Ihres Kontos.</translation>
    </message>
    <message>
        <source>Remind when a review is due</source>
        <translation>Erinnern, wenn eine Überprüfung fällig ist</translation>
    </message>
    <message>
        <source>Once a day, through the tray.</source>
        <translation>Einmal am Tag, über die Leiste.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Follow the system, or always the same.</source>
        <translation>Wie das System, oder immer dieselben.</translation>
    </message>
    <message>
        <source>Record, and stop</source>
        <translation>Aufnehmen und beenden</translation>
    </message>
    <message>
        <source>Begins a recording and ends it.</source>
        <translation>Beginnt eine Aufnahme und beendet sie.</translation>
    </message>
    <message>
        <source>Pause, and go on</source>
        <translation>Pause und weiter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Picture now</source>
        <translation>Bild jetzt</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Classic</source>
        <translation>Klassisch</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Überprüfung fällig</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message>
        <source>Select and move</source>
        <translation>Auswählen und verschieben</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>Soften (can be taken back)</source>
        <translation>Weichzeichnen (lässt sich zurücknehmen)</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Redact: what lies under it is gone for good once the window is closed</source>
        <translation>Schwärzen: was darunter liegt, ist endgültig weg, sobald das Fenster geschlossen ist</translation>
    </message>
</context>
<context>
    <name>widget</name>
    <message>
        <source>The check finds many such places but not all: not names, not addresses of streets, and not what is small, pale or read wrongly. Please look through the document yourself.</source>
        <translation>Die Prüfung findet viele solche Stellen, aber nicht alle: keine Namen, keine Straßen, und nicht, was klein, blass oder falsch gelesen ist. Bitte sehen Sie das Dokument selbst durch.</translation>
    </message>
    <message>
        <source>One picture could not be read, so it was not checked. Look at it yourself.</source>
        <translation>Ein Bild war nicht lesbar und wurde darum nicht geprüft. Sehen Sie es selbst an.</translation>
    </message>
    <message>
        <source>{0} pictures could not be read, so they were not checked. Look at them yourself.</source>
        <translation>{0} Bilder waren nicht lesbar und wurden darum nicht geprüft. Sehen Sie sie selbst an.</translation>
    </message>
</context>
</TS>
