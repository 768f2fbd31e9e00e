import Diagnostics
import Workspace

/// The place a site is written to.
struct OutputPlace: Sendable {
  /// What stands at the place before a build.
  enum Standing: Sendable {
    /// Nothing, or an empty folder.
    case nothing
    /// A site, and what it says of its files.
    case site(SiteManifest)
    /// Files of somebody else.
    case foreign
  }

  /// The folder as the user named it.
  let name: String
  /// The folder it is, links followed.
  let path: String

  /// Finds the folder that a user names; it need not be there.
  init(_ name: String) throws(InputError) {
    let path = try naming(name, .write) { () throws(SystemFailure) in try Self.real(name) }
    guard !name.isEmpty, path != "/" else {
      throw InputError(
        path: name.isEmpty ? "''" : name,
        message: "the site cannot be written there",
        advice: "name a folder of its own for the site"
      )
    }
    self.name = name
    self.path = path
  }

  /// The path without links, of which the last part may be missing, or several.
  private static func real(_ name: String) throws(SystemFailure) -> String {
    let trimmed = String(name.reversed().drop { $0 == "/" }.reversed())
    if trimmed.isEmpty { return "/" }
    let target = try FileSystem.followingLinks(trimmed)
    do throws(SystemFailure) {
      return try FileSystem.realPath(of: target)
    } catch {
      let last = Path.name(of: target)
      guard error.isAbsence, last != "..", last != "." else { throw error }
      let folder = Path.folder(of: target)
      return Path.join(try real(folder.isEmpty ? "." : folder), last)
    }
  }

  /// Refuses a place that holds, or lies in, a folder the site is made from.
  ///
  /// Putting a site around them would remove them, and a site in them would be read as part of them.
  func requireApart(from inputs: [String]) throws(InputError) {
    for input in inputs {
      guard let real = try? FileSystem.realPath(of: input.isEmpty ? "." : input) else { continue }
      if Path.isInside(real, path) {
        throw InputError(
          path: name,
          message: "the site would replace the folder ‘\(input)’ that it is made from",
          advice: "choose an output folder that does not hold it"
        )
      }
      if Path.isInside(path, real) {
        throw InputError(
          path: name,
          message: "the site would lie in the folder ‘\(input)’ that it is made from",
          advice: "choose an output folder outside of it"
        )
      }
    }
  }

  /// What stands there now.
  func standing() throws(InputError) -> Standing {
    guard let status = try? FileSystem.status(of: path) else { return .nothing }
    guard status.kind == .folder else {
      throw InputError(
        path: name,
        message: "is a file, so the site cannot be written there",
        advice: "name a folder"
      )
    }
    let names = try naming(name, .read) { () throws(SystemFailure) in
      try FolderListing(path).entries.map(\.name)
    }
    if names.isEmpty { return .nothing }
    if names.contains(Array(SiteManifest.fileName.utf8)) {
      return .site(try SiteManifest(reading: path, shownAs: name))
    }
    return .foreign
  }

  /// What stands there now, as far as a new site may replace it.
  ///
  /// - Parameter force: Whether files that Diglot did not make may be there without a manifest to tell which.
  /// - Returns: what stands there.
  /// - Throws: an error where the site may not replace it.
  func replaceable(force: Bool) throws(InputError) -> Standing {
    let standing: Standing
    do throws(InputError) {
      standing = try self.standing()
    } catch {
      guard force, error.path != name else { throw error }
      return .foreign
    }
    guard case .foreign = standing, !force else { return standing }
    throw InputError(
      path: name,
      message: "the folder holds files that Diglot did not make",
      advice: "empty it, choose another output folder, or build with --force: files in the way of "
        + "the site are replaced then, the others stay"
    )
  }
}
