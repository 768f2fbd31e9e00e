import Testing

@testable import Workspace

@Suite("Resources")
struct ResourcesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("finds what is installed beside the program")
  func installed() throws {
    try folder.file("usr/share/diglot/locales/en-US.yml")
    let resources = Resources(besideProgram: folder("usr/bin/diglot"))
    #expect(resources.folder == folder("usr/share/diglot"))
  }

  @Test("finds the checkout it was built in, six folders up at most")
  func checkout() throws {
    try folder.file("repo/locales/en-US.yml")
    let near = Resources(besideProgram: folder("repo/.build/debug/diglot"))
    #expect(near.folder == folder("repo"))
    let far = Resources(besideProgram: folder("repo/1/2/3/4/5/6/diglot"))
    #expect(far.folder == nil)
  }

  @Test("prefers what is installed to a checkout around it")
  func both() throws {
    try folder.file("repo/locales/en-US.yml")
    try folder.file("repo/usr/share/diglot/locales/en-US.yml")
    let resources = Resources(besideProgram: folder("repo/usr/bin/diglot"))
    #expect(resources.folder == folder("repo/usr/share/diglot"))
  }

  @Test("finds nothing beside a program at the root, or alone")
  func none() {
    #expect(Resources(besideProgram: "/").folder == nil)
    #expect(Resources(besideProgram: folder("bin/diglot")).folder == nil)
  }
}
