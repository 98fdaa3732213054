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
        <source>Try it for a minute</source>
        <translation>Probieren Sie es eine Minute lang</translation>
    </message>
    <message>
        <source>Open any program, choose Record in the tray, say what you do and do it.</source>
        <translation>Öffnen Sie ein beliebiges Programm, wählen Sie „Aufnehmen“ in der Leiste, sagen Sie, was Sie tun, und tun Sie es.</translation>
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
