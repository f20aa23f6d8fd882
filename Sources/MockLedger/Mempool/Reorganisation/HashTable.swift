/// How the GNU C++ library sizes `std::unordered_map`, of which Bitcoin Core counts the memory.
enum HashTable {
  /// How many buckets a table has after reserving room for this many entries.
  ///
  /// The list of primes goes beyond what 20 MB of disconnected transactions and a block can need;
  /// after its end one bucket is counted for each entry.
  static func buckets(for entries: Int) -> Int {
    primes.first { entries < 14 ? $0 >= entries : $0 > entries } ?? entries
  }

  private static let primes = [
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
    103, 109, 113, 127, 137, 139, 149, 157, 167, 179, 193, 199, 211, 227, 241, 257, 277, 293, 313,
    337, 359, 383, 409, 439, 467, 503, 541, 577, 619, 661, 709, 761, 823, 887, 953, 1_031, 1_109,
    1_193, 1_289, 1_381, 1_493, 1_613, 1_741, 1_879, 2_029, 2_179, 2_357, 2_549, 2_753, 2_971,
    3_209, 3_469, 3_739, 4_027, 4_349, 4_703, 5_087, 5_503, 5_953, 6_427, 6_949, 7_517, 8_123,
    8_783, 9_497, 10_273, 11_113, 12_011, 12_983, 14_033, 15_173, 16_411, 17_749, 19_183, 20_753,
    22_447, 24_281, 26_267, 28_411, 30_727, 33_223, 35_933, 38_873, 42_043, 45_481, 49_201, 53_201,
    57_557, 62_233, 67_307, 72_817, 78_779,
  ]
}
