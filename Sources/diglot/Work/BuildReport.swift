import Checks
import Diagnostics
import HelpSite
import Workspace

extension CheckReport {
  /// The report of a build, in the form in which checks report.
  ///
  /// - Parameters:
  ///   - site: what the build tells; its findings are moved here, as there may be very many.
  ///   - catalog: the documents that it was made of.
  init(ofBuild site: inout SiteReport, _ catalog: PageCatalog) {
    self.init()
    checks = []
    programVersion = Program.version
    var locales: [String: String] = [:]
    for document in catalog.everything.flatMap(\.documents) {
      add(DocumentReport(document.info, units: document.unitCount))
      locales[document.info.path] = document.info.locale.text
    }
    compareVersions(in: catalog)
    var findings: [Finding] = []
    swap(&findings, &site.findings)
    var counts = SeverityCounts()
    for index in findings.indices {
      counts[findings[index].severity] += 1
      if findings[index].locale == nil {
        findings[index].locale = locales[findings[index].location.path]
      }
    }
    add(findings, counts: counts)
    sort()
  }
}
