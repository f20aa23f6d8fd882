#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Memory that begins as zeros, and returns to the system as soon as it is freed.
///
/// Tables grow by being made anew. An allocator would keep the many pieces of the old ones, so that
/// the process would take up to twice the memory that is in use.
enum ZeroedMemory {
  /// Below this many bytes an allocator wastes less than the whole pages of a mapping would.
  private static let fewBytes = 1 << 15

  static func allocate<Element>(_ count: Int, of _: Element.Type) -> UnsafeMutablePointer<Element> {
    let bytes = max(1, count * MemoryLayout<Element>.stride)
    let memory = bytes < fewBytes ? calloc(1, bytes) : mapped(bytes)
    guard let memory else { preconditionFailure("the system has no memory left") }
    return memory.bindMemory(to: Element.self, capacity: count)
  }

  /// Gives back memory for this many elements, in which no element is left.
  static func release<Element>(_ memory: UnsafeMutablePointer<Element>, _ count: Int) {
    let bytes = count * MemoryLayout<Element>.stride
    if bytes < fewBytes {
      free(memory)
    } else {
      munmap(memory, bytes)
    }
  }

  private static func mapped(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return memory == MAP_FAILED ? nil : memory
  }
}
