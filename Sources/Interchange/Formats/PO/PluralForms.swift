import Workspace

/// The values of `Plural-Forms`, which tools ask for though no message here has plural forms.
///
/// As the manual of gettext gives them (section ‘Plural forms’), by language.
enum PluralForms {
  /// The value for a locale; nil where the language is not in the list.
  static func of(_ locale: LocaleTag) -> String? {
    if locale.text == "pt-BR" { return "nplurals=2; plural=(n > 1);" }
    return rules.first { $0.languages.contains(locale.language) }?.value
  }

  private static let rules: [(languages: Set<Substring>, value: String)] = [
    (["id", "ja", "ko", "ms", "th", "vi", "zh"], "nplurals=1; plural=0;"),
    (
      [
        "bg", "ca", "da", "de", "el", "en", "es", "et", "eu", "fi", "gl", "he", "hi", "hu", "is",
        "it", "nb", "nl", "nn", "no", "pt", "sv", "tr",
      ],
      "nplurals=2; plural=(n != 1);"
    ),
    (["fa", "fr"], "nplurals=2; plural=(n > 1);"),
    (
      ["be", "bs", "hr", "ru", "sr", "uk"],
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
        + "(n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    (["cs", "sk"], "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"),
    (
      ["pl"],
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    (
      ["lt"],
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    (["lv"], "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"),
    (["ro"], "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;"),
    (
      ["sl"],
      "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"
    ),
    (
      ["ar"],
      "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        + "n%100>=11 ? 4 : 5;"
    ),
  ]
}
