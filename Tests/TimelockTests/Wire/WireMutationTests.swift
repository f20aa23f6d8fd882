import Bitcoin
import Channels
import ExactJSON
import Testing

@testable import Timelock

/// Numbers that look random and are the same at every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// One byte changed, left out or put in.
  mutating func changing(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    let place = Int.random(in: bytes.indices, using: &self)
    let byte = UInt8.random(in: .min ... .max, using: &self)
    switch UInt8.random(in: 0..<8, using: &self) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(byte, at: place)
    case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
    default: bytes[place] = UInt8.random(in: 0x20...0x7e, using: &self)
    }
    return bytes
  }
}

@Suite("Messages and records with a byte changed")
struct WireMutationTests {
  static let rounds = 20_000

  @Test("a message with a byte changed is refused, or is a message that can be written again")
  func messages() throws {
    let originals = try Timelock.FundingKind.allCases.flatMap { try WireSample($0).messages }
      .map(\.bytes)
    var random = SeededNumbers(state: 1)
    var read = 0
    for round in 0..<Self.rounds {
      let changed = random.changing(originals[round % originals.count])
      do throws(Timelock.MessageError) {
        let message = try Timelock.Message(parsing: changed)
        read += 1
        #expect(try Timelock.Message(parsing: message.bytes) == message)
      } catch {
        continue
      }
    }
    // Both must have happened often, or the changes are not what they are meant to be.
    #expect(read > 100 && read < Self.rounds - 100)
  }

  @Test("a record with a byte changed is refused, or the change does not matter")
  func records() throws {
    let sample = try WireSample()
    let payers = sample.payerRecords.map { ($0, $0.json.bytes(.pretty)) }
    let payees = sample.payeeRecords.map { ($0, $0.json.bytes(.pretty)) }
    var random = SeededNumbers(state: 2)
    var same = 0
    for round in 0..<Self.rounds / 2 {
      let (payer, payerBytes) = payers[round % payers.count]
      let (payee, payeeBytes) = payees[round % payees.count]
      do throws(RecordError) {
        let record = try Timelock.Payer.Record(parsing: random.changing(payerBytes))
        same += 1
        #expect(record == payer)
      } catch {}
      do throws(RecordError) {
        let record = try Timelock.Payee.Record(parsing: random.changing(payeeBytes))
        same += 1
        #expect(record == payee)
      } catch {}
    }
    #expect(same > 0 && same < Self.rounds / 2)
  }
}
