extension XLIFFCheck {
  /// The first of the sample documents, its second segment final, its third a machine's.
  static let golden = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" \
    xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" \
    xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="en-US" trgLang="es-ES" \
    xml:space="preserve">
     <file id="content_2Fes-ES_2Fmembership_2Fjoin.md" original="content/es-ES/membership/join.md">
      <mda:metadata><mda:metaGroup category="diglot"><mda:meta type="x-page">membership/join.md\
    </mda:meta><mda:meta type="x-version">9f2c</mda:meta><mda:meta type="x-commit">a1b2\
    </mda:meta><mda:meta type="x-date">2023-04-09</mda:meta><mda:meta type="x-origin">human\
    </mda:meta><mda:meta type="x-hand-off">2023-05-02</mda:meta></mda:metaGroup></mda:metadata>
      <unit id="front-matter.title" name="front-matter.title" type="diglot:front-matter">
       <mda:metadata><mda:metaGroup category="diglot">\
    <mda:meta type="x-fingerprint">ba06e518aae7bf19</mda:meta><mda:meta type="x-line">2\
    </mda:meta><mda:meta type="x-source">unknown</mda:meta></mda:metaGroup></mda:metadata>
       <notes><note category="place">About the page, for search engines and lists of pages\
    </note></notes>
       <segment state="translated">
        <source/>
        <target>Unirse al programa</target>
       </segment>
      </unit>
      <unit id="103" name="103" type="diglot:heading">
       <mda:metadata><mda:metaGroup category="diglot">\
    <mda:meta type="x-fingerprint">a48af810a18ec711</mda:meta><mda:meta type="x-line">9\
    </mda:meta></mda:metaGroup></mda:metadata>
       <notes><note category="place">A heading</note></notes>
       <segment state="final">
        <source>Join, or "renew"</source>
        <target>Unirse o «renovar»</target>
       </segment>
      </unit>
      <unit id="104" name="104" type="diglot:list-item">
       <mda:metadata><mda:metaGroup category="diglot"><mda:meta type="x-anchor">join</mda:meta>\
    <mda:meta type="x-fingerprint">aaac59a532fe01aa</mda:meta><mda:meta type="x-line">11\
    </mda:meta><mda:meta type="x-origin">machine</mda:meta></mda:metaGroup></mda:metadata>
       <originalData><data id="d1">**</data></originalData>
       <segment state="translated" subState="diglot:needs-review">
        <source>Select <pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt" subType="xlf:b" \
    canCopy="no" canDelete="no">Next</pc>.
    Then wait.</source>
        <target>Seleccione \
    <pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt" subType="xlf:b" \
    canCopy="no" canDelete="no">Siguiente</pc>.
    Espere.</target>
       </segment>
      </unit>
     </file>
    </xliff>

    """
}
