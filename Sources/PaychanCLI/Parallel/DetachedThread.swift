#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread that runs on its own and is never waited for.
enum DetachedThread {
  /// How many threads can run at once on this machine.
  static var processorCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  static func start(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
    let context = Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let result = pthread_create(&thread, nil, { run($0) }, context.toOpaque())
    guard result == 0 else {
      context.release()
      throw SystemError(code: result)
    }
    #if canImport(Darwin)
      guard let thread else { return }
    #endif
    pthread_detach(thread)
  }
}

/// What a thread does, in a shape that can pass through a C pointer.
private final class Body: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}

private func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { preconditionFailure("every thread is started with its body") }
  Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
