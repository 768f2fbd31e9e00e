import Testing

@testable import Checks

@Suite struct InflectionTests {
  @Test(arguments: [
    ("Seleccione la oferta comprada", "Ofertas compradas"),
    ("Auf der Seite der Kunden", "Kunde"),
    ("选择“客户”，然后", "客户"),
    ("Нажмите кнопку отправки", "Отправка"),
  ])
  func findsWordsInAnyForm(_ text: String, _ phrase: String) {
    #expect(Inflection.text(text, hasWordsOf: phrase))
  }

  @Test(arguments: [
    ("Seleccione la oferta", "Ofertas compradas"), ("Auf der Seite", "Kunde"), ("选择列表", "客户"),
  ])
  func missesOtherWords(_ text: String, _ phrase: String) {
    #expect(!Inflection.text(text, hasWordsOf: phrase))
  }
}
