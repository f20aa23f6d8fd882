import Testing

@testable import MockLedger

@Suite("A map that copies share")
struct PersistentMapTests {
  /// A key with a given hash, however bad.
  struct Key: Hashable {
    let number: Int
    let hashes: Int

    func hash(into hasher: inout Hasher) { hasher.combine(number % hashes) }
  }

  @Test("does what a dictionary does", arguments: [1, 3, 1_000_000])
  func agrees(hashes: Int) {
    var map = PersistentMap<Key, Int>()
    var dictionary: [Key: Int] = [:]
    var number = 1
    for step in 0..<4_000 {
      number = (number &* 1_103_515_245 &+ 12_345) & 0x7fff_ffff
      let key = Key(number: (number >> 8) % 300, hashes: hashes)
      if number % 3 == 0 {
        #expect(map.removeValue(for: key) == dictionary.removeValue(forKey: key))
      } else {
        #expect(map.set(key, step) == dictionary.updateValue(step, forKey: key))
      }
      #expect(map.count == dictionary.count)
    }
    for number in 0..<300 {
      let key = Key(number: number, hashes: hashes)
      #expect(map[key] == dictionary[key])
    }
    var walked: [Key: Int] = [:]
    map.forEach { walked[$0] = $1 }
    #expect(walked == dictionary)
  }

  @Test("keeps copies apart")
  func copies() {
    var map = PersistentMap<Int, Int>()
    for number in 0..<1_000 { map[number] = number }
    let copy = map
    for number in 0..<1_000 { map[number] = number.isMultiple(of: 2) ? nil : -number }
    #expect(copy.count == 1_000 && map.count == 500)
    #expect((0..<1_000).allSatisfy { copy[$0] == $0 })
    #expect((0..<1_000).allSatisfy { map[$0] == ($0.isMultiple(of: 2) ? nil : -$0) })
  }
}
