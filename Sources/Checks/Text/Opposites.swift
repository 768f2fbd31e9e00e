/// English words that turn the meaning of a sentence round when another of them stands in their place.
enum Opposites {
  /// What a word decides, by its hash: its group and its side in that.
  ///
  /// Forms of one word have one number, so that *enables* and *enable* are the same.
  static let numbers: WordTable = {
    var numbers: [(hash: UInt64, number: UInt32)] = []
    for (group, line) in groups.enumerated() {
      for (side, words) in line.split(separator: "|").enumerated() {
        for word in words.split(separator: " ") {
          numbers.append((WordHash.of(String(word)), UInt32(group * sides + side + 1)))
        }
      }
    }
    return WordTable(numbers)
  }()

  /// More than any group has.
  private static let sides = 16

  private static let groups = [
    "enable enables enabled enabling|disable disables disabled disabling",
    "with|without",
    "add adds added adding|remove removes removed removing",
    "before|after",
    "start starts started starting|stop stops stopped stopping",
    "include includes included including|exclude excludes excluded excluding",
    "allow allows allowed allowing|block blocks blocked blocking|deny denies denied denying",
    "increase increases increased increasing|decrease decreases decreased decreasing",
    "minimum min|maximum max",
    "smaller less fewer|larger greater more",
    "show shows|hide hides",
    "import imports imported importing|export exports exported exporting",
    "upload uploads uploaded uploading|download downloads downloaded downloading",
    "install installs installed installing|uninstall uninstalls uninstalled uninstalling",
    "approve approves approved approving|reject rejects rejected rejecting",
    "lock locks locked locking|unlock unlocks unlocked unlocking",
    "encrypt encrypts encrypted encrypting|decrypt decrypts decrypted decrypting",
    "required|optional",
    "public|private",
    "internal|external",
    "incoming inbound|outgoing outbound",
    "succeeds succeeded|fails failed",
    "true|false",
    "left|right",
    "horizontal horizontally|vertical vertically",
    "first|last|second|third",
    "next|previous",
    "buyer|seller",
    "source|destination",
    "read reads reading|write writes writing written",
    "online|offline",
    "old older|new newer",
    "always|never",
    "above|below",
    "input|output",
    "monthly|annual annually yearly|weekly|daily",
    "valid|invalid",
    "direct|indirect",
    "billed|unbilled",
    "connect connects connected|disconnect disconnects disconnected",
    "seconds|minutes|hours|days|weeks|months|years",
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "clockwise|counterclockwise anticlockwise",
    "send sends sending sent|receive receives receiving received|full",
    "sender senders|recipient recipients",
    "city cities|country countries|state states",
    "postal|street",
    "student students|faculty",
    "global|local",
    "lowercase|uppercase",
    "row rows|column columns",
    "width|height|depth",
    "top|bottom|middle",
    "north|south|east|west",
    "open opens opened opening|close closes closed closing",
    "active|inactive",
    "visible|hidden",
    "asynchronous async|synchronous sync",
    "encoder encoders|decoder decoders",
    "positive|negative",
    "ascending|descending",
    "even|odd",
    "succeed|fail",
  ]
}
