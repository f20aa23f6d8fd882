#if os(Linux)
  private import Foundation

  /// The memory of this process, as the kernel shows it.
  enum ProcessMemory {
    struct Region {
      let start: UInt64
      let count: Int
      /// What the kernel calls it, such as `[heap]`; empty for most.
      let name: String
    }

    /// Everything that can be read and written.
    static func regions() throws -> [Region] {
      try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
        .split(separator: "\n").compactMap { line in
          let parts = line.split(separator: " ")
          guard parts.count >= 2, parts[1].hasPrefix("rw") else { return nil }
          let bounds = parts[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
          guard bounds.count == 2, bounds[1] - bounds[0] < 1 << 32 else { return nil }
          return Region(
            start: bounds[0], count: Int(bounds[1] - bounds[0]),
            name: parts.count > 5 ? String(parts[5]) : "")
        }
    }

    /// Where a region holds what is looked for, piece by piece; what cannot be read holds nothing.
    ///
    /// `find` gets a piece of memory and its address, and gives the places of what it found. Pieces
    /// overlap by 31 bytes, and the memory that they are read into is left out, and overwritten.
    static func search(
      _ region: Region, _ find: (UnsafeBufferPointer<UInt8>) -> [Int]
    ) -> [UInt64] {
      let file = open("/proc/self/mem", O_RDONLY)
      defer { close(file) }
      let size = 1 << 20
      let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      defer {
        for index in 0..<size { buffer[index] = 0 }
        buffer.deallocate()
      }
      let own = UInt64(UInt(bitPattern: buffer))..<UInt64(UInt(bitPattern: buffer)) + UInt64(size)
      var found: [UInt64] = []
      var offset = 0
      while offset < region.count {
        let start = region.start + UInt64(offset)
        let read = pread(file, buffer, min(size, region.count - offset), off_t(start))
        guard read > 0 else { break }
        found += find(UnsafeBufferPointer(start: buffer, count: read))
          .map { start + UInt64($0) }.filter { !own.contains($0) }
        guard read == size else { break }
        offset += size - 31
      }
      return found
    }
  }
#endif
