#if os(Linux)
  import Foundation
  import Testing

  @testable import Secp256k1

  /// Looks through all memory of the process for a secret that should be gone.
  @Suite("Secrets in memory", .serialized)
  struct MemorySearchTests {
    /// A secret that is nowhere else, never whole in memory while it is searched for.
    private struct Secret {
      let mask = (0..<32).map { _ in UInt8.random(in: 1...255) }
      let masked: [UInt8]

      init() {
        let mask = mask
        masked = mask.map { $0 ^ UInt8.random(in: 1...127) }
      }

      /// The bytes, on loan: they are overwritten behind the body.
      func lend<Result>(_ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 32)
        for index in 0..<32 { bytes[index] = mask[index] ^ masked[index] }
        defer {
          memset_explicitly(bytes)
          bytes.deallocate()
        }
        return try body(Span(_unsafeElements: UnsafeBufferPointer(bytes)))
      }

      /// In how many places of the process's memory it stands.
      func places() throws -> Int {
        try ProcessMemory.regions().reduce(0) { sum, region in
          sum + ProcessMemory.count(in: region, mask: mask, masked: masked)
        }
      }
    }

    @Test("a key that is alive is found: the search can find")
    func findsLiving() throws {
      let secret = Secret()
      let key = try secret.lend { try SecretKey($0, observingRelease: nil) }
      #expect(try secret.places() >= 1)
      withExtendedLifetime(key) {}
    }

    @Test("after signing, exporting nothing and going, a key is nowhere")
    func leavesNothing() throws {
      let secret = Secret()
      try use(secret)
      #expect(try secret.places() == 0)
    }

    @inline(never)
    private func use(_ secret: Secret) throws {
      let key = try secret.lend { try SecretKey($0, observingRelease: nil) }
      let copy = key
      let digest = InlineArray<32, UInt8>(repeating: 3)
      let signature = copy.signECDSA(digest: digest)
      #expect(key.publicKey.verify(signature, digest: digest))
      _ = key.signSchnorr(message: [1, 2, 3], auxiliaryRandomness: digest)
      _ = "\(key) \(String(reflecting: key))"
      #expect(try secret.places() >= 1, "it is alive here")
    }
  }

  /// Overwrites in a way that the optimiser does not remove.
  @inline(never)
  private func memset_explicitly(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    for index in bytes.indices { bytes[index] = 0 }
    withExtendedLifetime(bytes) {}
  }

  /// The memory of this process, as the kernel shows it.
  private enum ProcessMemory {
    struct Region {
      let start: UInt64
      let count: Int
    }

    /// Everything that can be read and written.
    static func regions() throws -> [Region] {
      try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
        .split(separator: "\n").compactMap { line in
          let parts = line.split(separator: " ")
          guard parts.count >= 2, parts[1].hasPrefix("rw") else { return nil }
          let bounds = parts[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
          guard bounds.count == 2, bounds[1] - bounds[0] < 1 << 32 else { return nil }
          return Region(start: bounds[0], count: Int(bounds[1] - bounds[0]))
        }
    }

    /// How often the secret stands in a region; a part that cannot be read has none.
    static func count(in region: Region, mask: [UInt8], masked: [UInt8]) -> Int {
      let file = open("/proc/self/mem", O_RDONLY)
      defer { close(file) }
      let size = 1 << 20
      let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      defer {
        for index in 0..<size { buffer[index] = 0 }
        buffer.deallocate()
      }
      var found = 0
      var offset = 0
      let window =
        UInt64(UInt(bitPattern: buffer))..<UInt64(UInt(bitPattern: buffer)) + UInt64(size)
      while offset < region.count {
        let read = pread(
          file, buffer, min(size, region.count - offset), off_t(region.start) + off_t(offset))
        guard read > 0 else { break }
        found += matches(
          buffer, read, at: region.start + UInt64(offset), outside: window, mask, masked)
        guard read == size else { break }
        offset += size - 31
      }
      return found
    }

    private static func matches(
      _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int, at address: UInt64,
      outside window: Range<UInt64>, _ mask: [UInt8], _ masked: [UInt8]
    ) -> Int {
      let first = mask[0] ^ masked[0]
      var found = 0
      var place = 0
      while place + 32 <= count {
        guard let hit = memchr(buffer + place, Int32(first), count - place - 31) else { break }
        place = buffer.distance(to: hit.assumingMemoryBound(to: UInt8.self))
        if (1..<32).allSatisfy({ buffer[place + $0] ^ mask[$0] == masked[$0] }),
          !window.contains(address + UInt64(place))
        {
          found += 1
        }
        place += 1
      }
      return found
    }
  }
#endif
