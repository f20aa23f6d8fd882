import Channels
import Dispatch
import Foundation
internal import Timelock

/// The cost of a channel's updates compared with two signatures and two verifications, for any
/// number of updates and channels.
func channelCases() throws -> [RatioCase] {
  try [updating(.payerFirst), updating(.payeeFirst), updatingSideBySide(), channelMemory()]
    + longLifeCases()
}

/// One update with all its messages, both sides together.
private func updating(_ order: Timelock.SigningOrder) throws -> RatioCase {
  let curve = BareCurve()
  let pair = Shared(try ChannelPair(order: order))
  return RatioCase(
    name: "update-\(order.rawValue)", limit: 1.05,
    bare: { count in curve.signAndVerifyTwice(count: count) },
    ours: { count in
      pair.value.update(count)
      return UInt64(pair.value.state)
    })
}

/// A thousand channels, on all cores compared with one.
private func updatingSideBySide() throws -> RatioCase {
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let pairs = try (0..<1_000).map { Shared(try ChannelPair(number: $0)) }
  return RatioCase(
    name: "1000-channels-on-all-cores", limit: cores > 1 ? 1 / 1.8 : nil, clock: .wall,
    repetitions: 1,
    bare: { _ in
      for pair in pairs { pair.value.update(1) }
      return 0
    },
    ours: { _ in
      DispatchQueue.concurrentPerform(iterations: cores) { core in
        for pair in pairs[pairs.count * core / cores..<pairs.count * (core + 1) / cores] {
          pair.value.update(1)
        }
      }
      return 0
    })
}

/// Update 1,000,000 compared with update 1,000, and the memory in between.
private func longLifeCases() throws -> [RatioCase] {
  let young = Shared(try ChannelPair())
  let old = Shared(try ChannelPair())
  young.value.update(1_000)
  let life = Once {
    old.value.update(1_000)
    let before = HeapUse.bytes ?? 0
    old.value.update(999_000)
    return max(0, (HeapUse.bytes ?? 0) - before)
  }
  return [
    RatioCase(
      name: "update-1000000-beside-1000", limit: 1.05,
      bare: { count in
        young.value.update(count)
        return UInt64(young.value.state)
      },
      ours: { count in
        _ = life.value
        old.value.update(count)
        return UInt64(old.value.state)
      }),
    RatioCase(
      name: "bytes-grown-by-a-million-updates", allowance: 4_096, clock: .result, repetitions: 1,
      bare: { _ in 1 }, ours: { _ in UInt64(max(1, life.value)) }),
  ]
}

/// Bytes of memory for each of a hundred thousand open channels, one side of each, compared with
/// the memory of its two signatures.
private func channelMemory() -> RatioCase {
  let count = 100_000
  let held = Once {
    let before = HeapUse.bytes ?? 0
    let payees = (0..<count).map(openPayee)
    return withExtendedLifetime(payees) { max(0, (HeapUse.bytes ?? 0) - before) }
  }
  return RatioCase(
    name: "bytes-per-open-channel", clock: .result, repetitions: count,
    bare: { _ in UInt64(2 * 64 * count) }, ours: { _ in UInt64(held.value) })
}

private func openPayee(number: Int) -> Timelock.Payee {
  do {
    var pair = try ChannelPair(number: UInt32(number))
    pair.update(1)
    return pair.payee
  } catch {
    preconditionFailure("all channels are alike, and the first could be opened: \(error)")
  }
}

/// A channel that several measurements share.
private final class Shared: @unchecked Sendable {
  var value: ChannelPair

  init(_ value: ChannelPair) {
    self.value = value
  }
}

/// A value that takes long to compute, and is computed at first use.
final class Once<Value> {
  private let find: () -> Value
  lazy var value = find()

  init(_ find: @escaping () -> Value) {
    self.find = find
  }
}
