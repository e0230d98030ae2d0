<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnnotationsDialog</name>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled place(s)</source>
        <translation>
            <numerusform>%Ln labelled place</numerusform>
            <numerusform>%Ln labelled places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other report(s)</source>
        <translation>
            <numerusform>%Ln other report</numerusform>
            <numerusform>%Ln other reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%Ln problem(s) to mend before saving</source>
        <translation>
            <numerusform>%Ln problem to mend before saving</numerusform>
            <numerusform>%Ln problems to mend before saving</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message numerus="yes">
        <source>The same text stands in %Ln other article(s)</source>
        <translation>
            <numerusform>The same text stands in %Ln other article</numerusform>
            <numerusform>The same text stands in %Ln other articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) with this text</source>
        <translation>
            <numerusform>%Ln more article with this text</numerusform>
            <numerusform>%Ln more articles with this text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetReportDialog</name>
    <message numerus="yes">
        <source>%Ln more in the report</source>
        <translation>
            <numerusform>%Ln more in the report</numerusform>
            <numerusform>%Ln more in the report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCounts</name>
    <message numerus="yes">
        <source>%Ln day(s) before publication</source>
        <translation>
            <numerusform>%Ln day before publication</numerusform>
            <numerusform>%Ln days before publication</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) after publication</source>
        <translation>
            <numerusform>%Ln day after publication</numerusform>
            <numerusform>%Ln days after publication</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message numerus="yes">
        <source>The %Ln incident(s) of the list</source>
        <translation>
            <numerusform>The one incident of the list</numerusform>
            <numerusform>The %Ln incidents of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message numerus="yes">
        <source>%Ln value(s) in records</source>
        <translation>
            <numerusform>%Ln value in records</numerusform>
            <numerusform>%Ln values in records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishedStrip</name>
    <message numerus="yes">
        <source>%Ln article(s): all of them are decided</source>
        <translation>
            <numerusform>One article: it is decided</numerusform>
            <numerusform>%Ln articles: all of them are decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an incident</source>
        <translation>
            <numerusform>%Ln without an incident</numerusform>
            <numerusform>%Ln without an incident</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message numerus="yes">
        <source>Draft saved %Ln second(s) ago</source>
        <translation>
            <numerusform>Draft saved %Ln second ago</numerusform>
            <numerusform>Draft saved %Ln seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message numerus="yes">
        <source>Accept all that is left: %Ln</source>
        <translation>
            <numerusform>Accept all that is left: %Ln</numerusform>
            <numerusform>Accept all that is left: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GazetteersDialog</name>
    <message numerus="yes">
        <source>%Ln place(s) taken in.</source>
        <translation>
            <numerusform>%Ln place taken in.</numerusform>
            <numerusform>%Ln places taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln place(s) are no longer read in articles. What was reviewed stays as it is. To have it back, its file has to be imported again.</source>
        <translation>
            <numerusform>Its %Ln place is no longer read in articles. What was reviewed stays as it is. To have it back, its file has to be imported again.</numerusform>
            <numerusform>Its %Ln places are no longer read in articles. What was reviewed stays as it is. To have it back, its file has to be imported again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadingPage</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportLogDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article added.</numerusform>
            <numerusform>%Ln articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the project.</source>
        <translation>
            <numerusform>%Ln already in the project.</numerusform>
            <numerusform>%Ln already in the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not taken.</source>
        <translation>
            <numerusform>%Ln file not taken.</numerusform>
            <numerusform>%Ln files not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nearly the text of another.</source>
        <translation>
            <numerusform>%Ln nearly the text of another.</numerusform>
            <numerusform>%Ln nearly the text of others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation>
            <numerusform>%Ln file chosen</numerusform>
            <numerusform>%Ln files chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentAmounts</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradiction(s)</source>
        <translation>
            <numerusform>%Ln contradiction</numerusform>
            <numerusform>%Ln contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln independent source(s)</source>
        <translation>
            <numerusform>%Ln independent source</numerusform>
            <numerusform>%Ln independent sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) found</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogFlow</name>
    <message numerus="yes">
        <source>%Ln original file(s) are kept in this project</source>
        <translation>
            <numerusform>%Ln original file is kept in this project</numerusform>
            <numerusform>%Ln original files are kept in this project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message numerus="yes">
        <source>%Ln value(s) in records</source>
        <translation>
            <numerusform>%Ln value in records</numerusform>
            <numerusform>%Ln values in records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%Ln place(s) marked</source>
        <translation>
            <numerusform>%Ln place marked</numerusform>
            <numerusform>%Ln places marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceBar</name>
    <message numerus="yes">
        <source>%Ln article(s) today</source>
        <translation>
            <numerusform>%Ln article today</numerusform>
            <numerusform>%Ln articles today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln an hour</source>
        <translation>
            <numerusform>%Ln an hour</numerusform>
            <numerusform>%Ln an hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsWindow</name>
    <message numerus="yes">
        <source>%Ln pair(s) to decide</source>
        <translation>
            <numerusform>%Ln pair to decide</numerusform>
            <numerusform>%Ln pairs to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseBanner</name>
    <message numerus="yes">
        <source>%Ln minute(s) of reading. Look away from the screen for a while: what you do is kept.</source>
        <translation>
            <numerusform>%Ln minute of reading. Look away from the screen for a while: what you do is kept.</numerusform>
            <numerusform>%Ln minutes of reading. Look away from the screen for a while: what you do is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln minute(s)</source>
        <translation>
            <numerusform>In %Ln minute</numerusform>
            <numerusform>In %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%Ln row(s) go out</source>
        <translation>
            <numerusform>%Ln row goes out</numerusform>
            <numerusform>%Ln rows go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueAmounts</name>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln proposal</numerusform>
            <numerusform>%Ln proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other article(s) with this text</source>
        <translation>
            <numerusform>%Ln other article with this text</numerusform>
            <numerusform>%Ln other articles with this text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%Ln article(s) found</source>
        <translation>
            <numerusform>%Ln article found</numerusform>
            <numerusform>%Ln articles found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsReportDialog</name>
    <message numerus="yes">
        <source>%Ln incident(s) added.</source>
        <translation>
            <numerusform>%Ln incident added.</numerusform>
            <numerusform>%Ln incidents added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the project before.</source>
        <translation>
            <numerusform>%Ln in the project before.</numerusform>
            <numerusform>%Ln in the project before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since; left as they are here.</source>
        <translation>
            <numerusform>%Ln changed since; left as it is here.</numerusform>
            <numerusform>%Ln changed since; left as they are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused.</source>
        <translation>
            <numerusform>%Ln row refused.</numerusform>
            <numerusform>%Ln rows refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message numerus="yes">
        <source>%Ln independent source(s)</source>
        <translation>
            <numerusform>%Ln independent source</numerusform>
            <numerusform>%Ln independent sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in %Ln account(s).</source>
        <translation>
            <numerusform>Found in %Ln account.</numerusform>
            <numerusform>Found in %Ln accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesWindow</name>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message numerus="yes">
        <source>%Ln to be checked first</source>
        <translation>
            <numerusform>%Ln to be checked first</numerusform>
            <numerusform>%Ln to be checked first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%Ln in this session</source>
        <translation>
            <numerusform>%Ln in this session</numerusform>
            <numerusform>%Ln in this session</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingReportDialog</name>
    <message numerus="yes">
        <source>%Ln link(s) lead from one part into another.</source>
        <translation>
            <numerusform>%Ln link leads from one part into another.</numerusform>
            <numerusform>%Ln links lead from one part into another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were not compared with the others.</source>
        <translation>
            <numerusform>%Ln text was not compared with the others.</numerusform>
            <numerusform>%Ln texts were not compared with the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedStrip</name>
    <message numerus="yes">
        <source>%Ln article(s) came in</source>
        <translation>
            <numerusform>%Ln article came in</numerusform>
            <numerusform>%Ln articles came in</numerusform>
        </translation>
    </message>
</context>
</TS>
