#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the operating system refused a call: the value of `errno`.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The reason of the call that has just failed on this thread.
  static var last: SystemError { SystemError(code: errno) }

  /// The other end of a pipe is closed, and nothing reads any more.
  var isBrokenPipe: Bool { code == EPIPE }

  /// There is no file of this name.
  var isMissing: Bool { code == ENOENT }

  /// The call was only disturbed, and may be made again.
  var isInterruption: Bool { code == EINTR }

  /// The stream does not block, and is not ready.
  var isNotReady: Bool { code == EAGAIN || code == EWOULDBLOCK }

  /// The operating system's own words.
  var message: String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = strerror_r(code, &buffer, buffer.count)
    let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return text.isEmpty ? "error \(code)" : String(decoding: text, as: UTF8.self)
  }
}
