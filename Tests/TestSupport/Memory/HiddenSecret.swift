#if os(Linux)
  private import CFreedMemory
  private import Foundation
  private import Synchronization

  /// A secret that is nowhere in memory, so that a search for it finds only copies.
  public struct HiddenSecret: Sendable {
    private let mask: [UInt8]
    private let masked: [UInt8]

    /// A copy that was found.
    public struct Place: Sendable, CustomStringConvertible {
      public let description: String
    }

    /// In which order the bytes of a copy stand.
    private enum Order: String, CaseIterable {
      case asWritten = "as written"
      /// As a number of the machine, which is how libsecp256k1 computes with it.
      case reversed
    }

    /// Any number that is a secret key, or 32 bytes that are all in another range.
    public init(bytesIn range: ClosedRange<UInt8> = 1...127) {
      let mask = (0..<32).map { _ in UInt8.random(in: 1...255) }
      self.mask = mask
      masked = mask.map { $0 ^ UInt8.random(in: range) }
    }

    /// Lends the bytes, which are overwritten after the body.
    public func lend<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
      -> Result
    {
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 32)
      for index in 0..<32 { bytes[index] = mask[index] ^ masked[index] }
      defer {
        Self.overwrite(bytes)
        bytes.deallocate()
      }
      return try body(UnsafeBufferPointer(bytes))
    }

    /// In a way that the optimiser does not remove.
    @inline(never)
    private static func overwrite(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
      for index in bytes.indices { bytes[index] = 0 }
      withExtendedLifetime(bytes) {}
    }

    /// Where it stands after something was done with it on a thread of its own, which waits with
    /// its stack as it was left; what it frees is kept, so that no later use overwrites a copy
    /// there.
    public func places(
      after body: @escaping @Sendable (HiddenSecret) throws -> Void
    ) throws -> [Place] {
      try Self.turn.withLock { _ in try placesLeft(by: body) }
    }

    /// Where it stands in the process's memory.
    public func places() -> [Place] {
      Self.turn.withLock { _ in search() }
    }

    /// A search reads copies of live memory, where another search could find them.
    private static let turn = Mutex(())

    private func placesLeft(
      by body: @escaping @Sendable (HiddenSecret) throws -> Void
    ) throws -> [Place] {
      let work = Work()
      let thread = Thread {
        paychan_keep_freed_memory(true)
        do { try body(self) } catch { work.failure.withLock { $0 = error } }
        paychan_keep_freed_memory(false)
        work.isDone.store(true, ordering: .releasing)
        // Whoever sleeps calls something, and that overwrites what is to be seen.
        while !work.isSeen.load(ordering: .acquiring) {}
      }
      thread.stackSize = 1 << 20
      thread.start()
      while !work.isDone.load(ordering: .acquiring) { usleep(100) }
      defer { work.isSeen.store(true, ordering: .releasing) }
      if let failure = work.failure.withLock({ $0 }) { throw failure }
      return search()
    }

    private final class Work: Sendable {
      let isDone = Atomic(false)
      let isSeen = Atomic(false)
      let failure = Mutex<(any Error)?>(nil)
    }

    private func search() -> [Place] {
      ProcessMemory.regions().flatMap { region in
        Order.allCases.flatMap { order in
          ProcessMemory.search(region) { copies(in: $0, order) }.map { address in
            Place(
              description: "\(order.rawValue) at \(String(address, radix: 16)) \(region.name), "
                + "\(region.start + UInt64(region.count) - address) bytes below the end")
          }
        }
      }
    }

    private func copies(in bytes: UnsafeBufferPointer<UInt8>, _ order: Order) -> [Int] {
      guard let start = bytes.baseAddress else { return [] }
      let indices = order == .asWritten ? Array(0..<32) : (0..<32).reversed()
      let first = mask[indices[0]] ^ masked[indices[0]]
      let second = mask[indices[1]] ^ masked[indices[1]]
      var found: [Int] = []
      var place = 0
      while place + 32 <= bytes.count,
        let hit = memchr(start + place, Int32(first), bytes.count - place - 31)
      {
        place = start.distance(to: hit.assumingMemoryBound(to: UInt8.self))
        if start[place + 1] == second,
          (2..<32).allSatisfy({ start[place + $0] ^ mask[indices[$0]] == masked[indices[$0]] })
        {
          found.append(place)
        }
        place += 1
      }
      return found
    }
  }
#endif
