import Simulation
import Testing
import Timelock

private let song: Moves =
  [.open] + .repeating(2, .repeating(3, [.exchange]) + [.malleate]) + [.mine(1, .mempool)]

@Test("a story gives its moves one by one, repetitions unrolled")
func unrolls() {
  let verse: [Move] = [.exchange, .exchange, .exchange, .malleate]
  #expect(Array(song) == [.open] + verse + verse + [.mine(1, .mempool)])
  #expect(song.count == 10)
}

@Test("a repetition of nothing, or less often than once, is nothing")
func skipsEmptyRepetitions() {
  let nothing: Moves =
    .repeating(.max, []) + .repeating(0, [.open]) + .repeating(-1, [.open])
    + .repeating(.max, .repeating(.max, []))
  #expect(Array(Moves.joining(nothing, [.exchange])) == [.exchange])
  #expect(nothing.count == 0)
}

@Test("more moves than can be counted are counted as the most that can")
func saturates() {
  let endless = Moves.repeating(.max, .repeating(.max, [.exchange]))
  #expect(Moves.joining(endless, endless).count == .max)
  #expect(Array(Moves.joining(endless, [.open]).prefix(2)) == [.exchange, .exchange])
}
