#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a thread of its own does, from its first step to its last.
final class Worker: Sendable {
  private let work: @Sendable () -> Void

  private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts a thread; without one, who asked for help works alone.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let worker = Unmanaged.passRetained(Worker(work))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    guard pthread_create(&thread, nil, begin, worker.toOpaque()) == 0 else {
      return worker.release()
    }
    #if canImport(Darwin)
      if let thread { pthread_detach(thread) }
    #else
      pthread_detach(thread)
    #endif
  }
}

#if canImport(Darwin)
  private func begin(_ worker: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Worker>.fromOpaque(worker).takeRetainedValue().run()
    return nil
  }
#else
  private func begin(_ worker: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let worker { Unmanaged<Worker>.fromOpaque(worker).takeRetainedValue().run() }
    return nil
  }
#endif

extension Worker {
  fileprivate func run() { work() }
}
