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

    /// Everything that can be read and written, but for the terabytes that sanitizers reserve.
    static func regions() -> [Region] {
      String(decoding: everything(in: "/proc/self/maps"), as: UTF8.self)
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

    /// Foundation gives only the first part of a file that has no size.
    private static func everything(in path: String) -> [UInt8] {
      let file = open(path, O_RDONLY)
      defer { close(file) }
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(file, &piece, piece.count), count > 0 {
        bytes += piece.prefix(count)
      }
      return bytes
    }

    /// Where a region holds what is looked for; pages that were given back since are passed over.
    ///
    /// `find` gets a piece of memory and gives the places of what it found. Pieces overlap by 31
    /// bytes, and the memory that they are read into is left out, and overwritten.
    static func search(
      _ region: Region, _ find: (UnsafeBufferPointer<UInt8>) -> [Int]
    ) -> [UInt64] {
      let file = open("/proc/self/mem", O_RDONLY)
      defer { close(file) }
      let size = 1 << 20
      let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      defer {
        explicit_bzero(buffer, size)
        buffer.deallocate()
      }
      let own = UInt64(UInt(bitPattern: buffer))..<UInt64(UInt(bitPattern: buffer)) + UInt64(size)
      var found: [UInt64] = []
      var offset = 0
      while offset < region.count {
        let start = region.start + UInt64(offset)
        let read = pread(file, buffer, min(size, region.count - offset), off_t(start))
        guard read > 0 else {
          offset += 4_096
          continue
        }
        found += find(UnsafeBufferPointer(start: buffer, count: read))
          .map { start + UInt64($0) }.filter { !own.contains($0) }
        guard offset + read < region.count else { break }
        offset += max(read - 31, 1)
      }
      return found
    }
  }
#endif
