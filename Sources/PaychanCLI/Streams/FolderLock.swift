#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps other processes from changing a file meanwhile.
///
/// A file that is replaced as a whole cannot be locked itself: who waits for the old one would then
/// hold the lock of a file that is gone. So the folder is locked, which leaves nothing behind, and
/// is free again however the process ends.
struct FolderLock {
  private let folder: FileDescriptor

  /// So long a lock is waited for: nobody holds one for longer than it takes to write a file.
  private static let patience = Duration.seconds(5)
  private static let pause = Duration.milliseconds(5)

  /// Does something while the folder of a path is locked, and makes sure that what was written into
  /// it would survive a loss of power; `nil` if another process has not let go of it for long.
  static func with<Result, Failure: Error>(
    folderOf path: String, _ work: () throws(Failure) -> Result
  ) throws(FolderLockError<Failure>) -> Result? {
    let lock: FolderLock?
    do { lock = try FolderLock(Folder.parent(of: try SymbolicLink.destination(of: path))) } catch {
      throw .system(error)
    }
    guard let lock else { return nil }
    defer { lock.folder.close() }
    let result: Result
    do { result = try work() } catch { throw .work(error) }
    do { try lock.folder.synchronize() } catch { throw .system(error) }
    return result
  }

  /// Waits for the lock; `nil` where that takes too long.
  private init?(_ path: String) throws(SystemError) {
    folder = try FileDescriptor.opening(path)
    let clock = ContinuousClock()
    let end = clock.now + Self.patience
    while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError.last
      guard error.isNotReady || error.isInterruption, clock.now < end else {
        folder.close()
        guard error.isNotReady else { throw error }
        return nil
      }
      usleep(useconds_t(Self.pause / .microseconds(1)))
    }
  }
}

/// Why something could not be done under a lock.
enum FolderLockError<Failure: Error>: Error {
  /// The folder cannot be opened, locked or written out.
  case system(SystemError)
  /// The work itself failed.
  case work(Failure)
}
