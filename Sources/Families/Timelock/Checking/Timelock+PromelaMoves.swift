extension Timelock {
  /// What the two order and say; whatever a side has signed the other may hear later, or never.
  static let promelaMoves = #"""
    /* Both close, together or alone, and answer the other's wish to settle; two wishes that cross
       answer each other. A cheat offers what it holds at any time, however old. */
    #define PARTS(side) \
      :: atomic { MAY_AGREE(side) && phase[side] == OPEN && partings > 0 -> \
          partings--; phase[side] = SETTLING; wish[side] = latest[side] } \
      :: atomic { AWAKE(side) && phase[side] != LEAVING && partings > 0 -> \
          partings--; phase[side] = LEAVING } \
      :: atomic { MAY_AGREE(side) && (phase[side] == OPEN || phase[side] == UPDATING) && \
          wish[1 - side] == latest[side] -> settle(side, latest[side]) } \
      :: atomic { AWAKE(side) && phase[side] == SETTLING && \
          (wish[1 - side] == wish[side] || settled[1 - side] == wish[side]) -> \
          settle(side, wish[side]) } \
      :: atomic { !HONEST(side) && HAS_CLOSING(side) -> offer_any(side) } \
      :: atomic { !HONEST(side) && settled[side] != NONE -> \
          picked = SETTLED(settled[side]); offer(side) }

    inline offer_any(side) {
      picked = LOCKED(0);
      do
      :: picked < LOCKED(latest[side]) -> picked++
      :: true -> break
      od;
      offer(side)
    }

    proctype Payer() {
    end:
      do
      ACCIDENTS(PAYER)
      PARTS(PAYER)
      /* It asks for the next state. */
      :: atomic {
          MAY_AGREE(PAYER) && phase[PAYER] == OPEN && latest[PAYER] < STATES &&
          FITS(latest[PAYER] + 1) ->
          phase[PAYER] = UPDATING;
          asked = latest[PAYER] + 1
        }
      /* It hears the payee's signature; where it signs second, that is when it must be sure. */
      :: atomic {
          AWAKE(PAYER) && phase[PAYER] == UPDATING && answered >= asked &&
          (PAYER_SIGNS_FIRST || (MAY_AGREE(PAYER) && FITS(asked))) ->
          hold(PAYER, asked)
        }
      /* The payee may have the state that the payer has signed first, and wish to settle it. */
      :: atomic {
          PAYER_SIGNS_FIRST && MAY_AGREE(PAYER) && phase[PAYER] == UPDATING &&
          wish[PAYEE] == asked ->
          settle(PAYER, asked)
        }
      od
    }

    proctype Payee() {
    end:
      do
      ACCIDENTS(PAYEE)
      PARTS(PAYEE)
      /* It hears what the payer asks for, and signs. Where it signs second, it has the state, and
         hands goods over for it. */
      :: atomic {
          MAY_AGREE(PAYEE) && phase[PAYEE] == OPEN && asked > latest[PAYEE] &&
          FITS(latest[PAYEE] + 1) ->
          answered = latest[PAYEE] + 1;
          if
          :: PAYER_SIGNS_FIRST -> hold(PAYEE, answered); hand_over(answered)
          :: else -> phase[PAYEE] = UPDATING
          fi;
          judge()
        }
      /* It has signed first, and hears the payer's signature. */
      :: atomic {
          MAY_AGREE(PAYEE) && phase[PAYEE] == UPDATING && latest[PAYER] >= answered &&
          FITS(answered) ->
          hold(PAYEE, answered);
          hand_over(answered);
          judge()
        }
      /* The payer may have the state that the payee has signed first, and wish to settle it. */
      :: atomic {
          MAY_AGREE(PAYEE) && phase[PAYEE] == UPDATING && wish[PAYER] == answered &&
          FITS(answered) ->
          settle(PAYEE, answered);
          hand_over(answered);
          judge()
        }
      /* It hands a unit over before that is paid. */
      :: atomic {
          MAY_AGREE(PAYEE) && (phase[PAYEE] == OPEN || phase[PAYEE] == UPDATING) &&
          releases > 0 && (!GOODS_ON_CREDIT || goods <= latest[PAYEE]) ->
          releases--;
          hand_over(goods + 1);
          judge()
        }
      od
    }
    """#
}
