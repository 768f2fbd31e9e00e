import Diagnostics
import Workspace

/// The output folder of a build, which takes its place only when all of it is there.
///
/// The site is made in a new folder beside it. Files of the old site that Diglot did not make move into the new
/// one; then the two folders are exchanged, and the old one is removed. Where the value goes without
/// `commit()`, the new folder goes with it, and the site that stood there stays.
struct SiteFolder: ~Copyable {
  /// What writes files into the new folder, for use by several tasks; it does not outlive this value.
  let files: SiteFiles

  private let place: OutputPlace
  private let force: Bool
  private let staging: StagingFolder

  /// Prepares to replace a folder.
  ///
  /// - Parameters:
  ///   - name: The folder, as the user names it; a symbolic link stays and leads to the new site.
  ///   - force: Whether a folder that Diglot did not make may become the site's. What is in the way of the
  ///     site is replaced then; everything else in it stays.
  ///   - inputs: The folders that the site is made from, from which it must be apart.
  ///   - verifier: Told of every file that is written.
  /// - Throws: an error where the site cannot or must not be written there.
  init(
    _ name: String,
    force: Bool = false,
    apartFrom inputs: [String] = [],
    verifier: SiteVerifier? = nil
  ) throws(InputError) {
    let place = try OutputPlace(name)
    try place.requireApart(from: inputs)
    StagingFolder.tidy(beside: place)
    _ = try place.replaceable(force: force)
    let staging = try StagingFolder(beside: place)
    files = SiteFiles(folder: staging.path, shownAs: name, verifier: verifier)
    self.place = place
    self.force = force
    self.staging = staging
  }

  /// Writes a file of the new site.
  func write(_ bytes: [UInt8], to file: String) throws(InputError) {
    try files.write(bytes, to: file)
  }

  /// Puts the new site in the place of the old.
  ///
  /// Everything that is in the new folder by now is Diglot's, whoever wrote it there.
  ///
  /// - Throws: an error where the site cannot be put there, and `CancellationError`; the old site stays then.
  consuming func commit() throws {
    let manifest = try SiteManifest(listing: staging.path)
    // Held until the end, so that of two builds that are done at once one waits, and carries over what the
    // other's site holds.
    let lock = try? FolderLock(place.path, waits: true)
    switch try place.replaceable(force: force) {
    case .nothing: break
    case .site(let old): try carry(except: old)
    case .foreign: try carry(except: nil)
    }
    try files.write(manifest.bytes, to: SiteManifest.fileName)
    try Task.checkCancellation()
    try takePlace()
    _ = consume lock
  }

  private borrowing func carry(except manifest: SiteManifest?) throws {
    var carried = CarriedFiles(
      of: place,
      except: manifest,
      to: staging.path,
      yielding: force
    )
    try carried.carry()
  }

  private borrowing func takePlace() throws(InputError) {
    do throws(SystemFailure) {
      guard let status = try? FileSystem.status(of: place.path) else {
        return try FileSystem.rename(staging.path, to: place.path)
      }
      try? FileSystem.adopt(status, at: staging.path)
      do throws(SystemFailure) {
        try FileSystem.exchange(staging.path, place.path)
      } catch {
        guard error.isUnsupported else { throw error }
        try FileSystem.exchange(staging.path, place.path, byWayOf: staging.aside)
      }
    } catch {
      let reason = error.error(path: place.name, aim: .write)
      throw InputError(
        path: place.name,
        message: "the new site cannot be put in its place: \(reason.message)",
        advice: reason.advice
      )
    }
  }
}
