/// The words that pages need beyond those their templates name; the raw value is the key in `locales/`.
enum SiteWord: String, CaseIterable {
  case home
  case allIn = "all-in"
  case siteTitle = "site-title"
  case notTranslated = "not-translated"
  case olderMark = "older-mark"
  case differentMark = "different-mark"
  case olderVersion = "older-version"
  case differentVersion = "different-version"
  case newestVersion = "newest-version"
  case byHuman = "translated-by-human"
  case byMachine = "translated-by-machine"
  case translatedOn = "translated-on"
  case lastUpdated = "last-updated"
  case version
  case machineNotice = "machine-notice"
  case fallbackNotice = "fallback-notice"
  case newestIn = "newest-in"
  case done
  case allDone = "all-done"
  case helpMap = "help-map"
  case search
  case contents
  case pageNotFound = "page-not-found"
  case journey
  case feed
  case sectionLink = "section-link"
  case table
  case availableOriginal = "available-original"
  case availableTranslated = "available-translated"
  case note, tip, important, caution, warning
  case stageJoin = "stage-join"
  case stagePurchase = "stage-purchase"
  case stageManage = "stage-manage"
  case stageLeave = "stage-leave"
}
