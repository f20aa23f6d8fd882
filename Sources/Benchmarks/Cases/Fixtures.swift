import Channels
import Dispatch
import ExactJSON
import FixtureKit
import Foundation
internal import Timelock

/// The cost of making fixtures: compared with their signatures, on all cores, and in memory.
func fixtureCases() -> [RatioCase] {
  [makingFixtures(), makingFixturesSideBySide(), fixtureMemory()]
}

/// Every case of the committed set, written out, compared with as many signatures and verifications
/// as its stories need.
private func makingFixtures() -> RatioCase {
  let curve = BareCurve()
  return RatioCase(
    name: "fixtures", limit: 1.25, repetitions: 1,
    bare: { count in
      curve.signAndVerifyTwice(count: count * Signatures.made / 2)
        &+ curve.verifyAgain(count: count * (Signatures.verified - Signatures.made))
    },
    ours: { count in (0..<count).reduce(0) { sum, _ in sum &+ write(plan) } })
}

/// How often the committed set signs and verifies: `secp256k1_ecdsa_sign` and
/// `secp256k1_ecdsa_verify` were counted by a library that was loaded before.
private enum Signatures {
  static let made = 2_723
  static let verified = 4_515
}

private func makingFixturesSideBySide() -> RatioCase {
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let topics = Timelock.fixtureTopics.filter { $0 != TimelockFixtures.ladder.topic }
  let files = (0..<8).flatMap { FixtureFile.plan(topics, seed: "cores \($0)", count: 8) }
  return RatioCase(
    name: "fixtures-on-all-cores", limit: cores > 1 ? 1 / 1.8 : nil, clock: .wall,
    repetitions: 1,
    bare: { _ in write(files) },
    ours: { _ in
      DispatchQueue.concurrentPerform(iterations: files.count) { _ = write([files[$0]]) }
      return 0
    })
}

/// The bytes that are still held after a thousand cases more.
private func fixtureMemory() -> RatioCase {
  let grown = Once {
    let files = FixtureFile.plan([TimelockFixtures.funding.topic], seed: "memory", count: 2_000)
    let half = files.count / 2
    _ = write(Array(files[..<half]))
    let before = HeapUse.bytes ?? 0
    _ = write(Array(files[half...]))
    return max(0, (HeapUse.bytes ?? 0) - before)
  }
  return RatioCase(
    name: "bytes-grown-by-a-thousand-fixtures", allowance: 1_048_576, clock: .result,
    repetitions: 1,
    bare: { _ in 1 }, ours: { _ in UInt64(max(1, grown.value)) })
}

private let plan = FixtureFile.plan(Timelock.fixtureTopics, seed: "paychan")

private func write(_ files: [FixtureFile]) -> UInt64 {
  files.reduce(0) { sum, file in
    do {
      let cases = try file.numbers.map { try file.topic.json($0, seed: file.seed) }
      return sum &+ UInt64(file.bytes(cases).count)
    } catch {
      preconditionFailure("each of our own cases can be made: \(error)")
    }
  }
}
