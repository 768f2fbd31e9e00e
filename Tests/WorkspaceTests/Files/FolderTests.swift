import FoundationEssentials
import Glibc
import Testing

@testable import Workspace

@Suite("Folders as a whole")
struct FolderTests {
  private func makeFolder() throws -> String {
    let name = "diglot-folders-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let folder = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileSystem.makeFolder(folder)
    return folder
  }

  private func isFree(_ folder: String) throws -> Bool {
    guard let lock = try FolderLock(folder, waits: false) else { return false }
    _ = consume lock
    return true
  }

  @Test(
    "a tree is removed, links with it and not what they lead to, and folders that are not writable"
  )
  func removal() throws {
    let folder = try makeFolder()
    defer { try? FileSystem.removeTree(folder) }
    try FileWriter.write("kept", to: folder + "/kept/a", options: .createFolders)
    try FileWriter.write("x", to: folder + "/tree/a/b/c", options: .createFolders)
    try FileSystem.makeLink(to: folder + "/kept", at: folder + "/tree/a/link")
    try FileSystem.makeLink(to: "nowhere", at: folder + "/tree/dangling")
    #expect(unsafe chmod(folder + "/tree/a/b", 0o500) == 0)
    #expect(unsafe chmod(folder + "/tree/a", 0) == 0)
    try FileSystem.removeTree(folder + "/tree")
    #expect(try FolderListing(folder).entries.map(\.name) == [Array("kept".utf8)])
    #expect(try FileReader.read(folder + "/kept/a") == Array("kept".utf8))
    try FileSystem.removeTree(folder + "/tree")
    #expect(throws: SystemFailure(code: ENOTDIR)) { try FileSystem.removeTree(folder + "/kept/a") }
  }

  @Test(
    "two folders exchange what their names stand for, and nothing else happens where one is missing"
  )
  func exchange() throws {
    let folder = try makeFolder()
    defer { try? FileSystem.removeTree(folder) }
    let (one, two) = (folder + "/one", folder + "/two")
    try FileWriter.write("1", to: one + "/a", options: .createFolders)
    #expect(throws: SystemFailure(code: ENOENT)) { try FileSystem.exchange(one, two) }
    try FileWriter.write("2", to: two + "/a", options: .createFolders)
    do throws(SystemFailure) {
      try FileSystem.exchange(one, two)
    } catch {
      #expect(error.isUnsupported)
      try FileSystem.exchange(one, two, byWayOf: folder + "/aside")
    }
    #expect(try FileReader.read(one + "/a") == Array("2".utf8))
    #expect(try FileReader.read(two + "/a") == Array("1".utf8))
    #expect(try FolderListing(folder).entries.count == 2)
  }

  @Test("one holds a folder at a time, under whatever name, and lets it go with the value")
  func lock() throws {
    let folder = try makeFolder()
    let moved = folder + "-moved"
    defer { try? FileSystem.removeTree(moved) }
    do {
      let held = try FolderLock(folder, waits: true)
      #expect(try !isFree(folder))
      try FileSystem.rename(folder, to: moved)
      #expect(try !isFree(moved))
      #expect(throws: SystemFailure(code: ENOENT)) { _ = try FolderLock(folder, waits: true) }
      _ = consume held
    }
    #expect(try isFree(moved))
  }

  @Test("who waits for a folder gets the one that has its name when the wait is over")
  func waiting() async throws {
    let folder = try makeFolder()
    let other = try makeFolder()
    defer {
      try? FileSystem.removeTree(folder)
      try? FileSystem.removeTree(other)
    }
    let waiter: Task<Bool, any Error>
    do {
      let held = try FolderLock(folder, waits: true)
      waiter = Task.detached {
        let lock = try FolderLock(folder, waits: true)
        let isHeld = try !isFree(folder)
        _ = consume lock
        return isHeld
      }
      try FileSystem.rename(folder, to: folder + "-old")
      try FileSystem.rename(other, to: folder)
      try FileSystem.rename(folder + "-old", to: other)
      _ = consume held
    }
    #expect(try await waiter.value)
  }
}
