import Filecoin
import Testing

@testable import AccountLedger

@Suite("Lanes")
struct LaneTableTests {
  @Test("lanes stand in order, however they came", arguments: [[1, 2, 3], [3, 1, 2], [2, 3, 1]])
  func order(numbers: [LaneNumber]) {
    var lanes = LaneTable()
    for number in numbers { lanes[number] = Lane(redeemed: 1, nonce: number) }
    #expect(lanes.map(\.number) == [1, 2, 3])
    #expect(lanes.redeemed == 3)
    #expect(lanes[2]?.nonce == 2)
    #expect(lanes[4] == nil)
    lanes[2] = nil
    lanes[9] = nil
    #expect(lanes.map(\.number) == [1, 3])
  }
}
