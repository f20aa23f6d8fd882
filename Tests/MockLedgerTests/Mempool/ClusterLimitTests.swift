import Bitcoin
import Testing

@testable import MockLedger

@Suite("A cluster")
struct ClusterLimitTests {
  @Test("holds 64 transactions and no more")
  func count() {
    var scene = Scene()
    var last = scene.coin()
    for number in 1...64 {
      let next = payment(from: [last], [1_000_000 - Int64(number) * 1_000])
      scene.mustSend(next)
      last = next.output(0)
    }
    let tooMany = payment(from: [last], [1_000])
    let refusal = scene.ledger.refusal(of: tooMany)
    #expect(refusal?.rejectDetails == "too-large-cluster")
    guard case .clusterTooLarge(let extent) = refusal else { return }
    #expect(extent.transactions == 65)
    #expect(
      scene.ledger.selection(maximumWeight: 4_000_000, maximumSignatureCost: 80_000).count == 64)
  }

  @Test("is joined by what spends from two, and counted as one")
  func joined() {
    var scene = Scene()
    var ends: [OutPoint] = []
    for _ in 0..<2 {
      var last = scene.coin()
      for number in 1...32 {
        let next = payment(from: [last], [1_000_000 - Int64(number) * 1_000])
        scene.mustSend(next)
        last = next.output(0)
      }
      ends.append(last)
    }
    #expect(
      scene.ledger.refusal(of: payment(from: ends, [1_000]))?.rejectReason == "too-large-cluster")
    #expect(scene.ledger.refusal(of: payment(from: [ends[0]], [1_000])) == nil)
  }

  @Test("holds a weight of 404,000 and no more")
  func weight() throws {
    var scene = Scene()
    let parent = FormRefusalTests.heaviest(&scene)
    let entry = try scene.ledger.send(parent).entry
    #expect(entry.weight == 399_997)
    var child = payment(from: [parent.output(0)], [1_000])
    let room = (404_000 - entry.weight - child.weight) / 4 - 9 - 2
    child.outputs.append(
      TransactionOutput(
        value: .zero,
        scriptPubKey: Script([Opcode.return.rawValue] + [UInt8](repeating: 0, count: room - 1))))
    #expect(entry.weight + child.weight <= 404_000 && entry.weight + child.weight > 403_996)
    #expect(scene.ledger.refusal(of: child) == nil)
    child.outputs[1].scriptPubKey = Script(child.outputs[1].scriptPubKey.bytes + [0])
    let extent = ClusterExtent(transactions: 2, weight: entry.weight + child.weight)
    #expect(scene.ledger.refusal(of: child) == .clusterTooLarge(extent))
  }

  @Test("may weigh 404,000 to the last unit")
  func exactWeight() throws {
    var scene = Scene()
    let parent = FormRefusalTests.heaviest(&scene)
    let entry = try scene.ledger.send(parent).entry
    let dropping = Script([Opcode.drop.rawValue, Opcode.push1.rawValue])
    let coin = scene.coin(to: .payToWitnessScriptHash(of: dropping))
    var child = payment(from: [parent.output(0), coin], [1_000])
    child.inputs[1].witness = Witness([[], dropping.bytes])
    let room = 404_000 - entry.weight - child.weight
    let carrier = [Opcode.return.rawValue] + [UInt8](repeating: 0, count: room / 4 - 12)
    child.outputs.append(TransactionOutput(value: .zero, scriptPubKey: Script(carrier)))
    child.inputs[1].witness.items[0] = [UInt8](repeating: 0, count: room % 4)
    #expect(entry.weight + child.weight == 404_000)
    #expect(scene.ledger.refusal(of: child) == nil)
    child.inputs[1].witness.items[0].append(0)
    let extent = ClusterExtent(transactions: 2, weight: 404_001)
    #expect(scene.ledger.refusal(of: child) == .clusterTooLarge(extent))
  }
}
