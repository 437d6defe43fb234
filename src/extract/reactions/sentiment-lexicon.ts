/** Words that speak well or ill of what they are said of, written for news and readers' comments; data, no logic. */

const POSITIVE = `
able acclaim acclaimed accomplish accomplished accomplishment achieve achieved achievement admirable admiration admire admired admires
advance advanced affection ally amazing applaud applauded applause appreciate appreciated appreciation ascent astute attractive
award awarded backed balanced beautiful believe beloved benefit benefited beneficial best better bless blessed blessing boon boost boosted brave bravery
bravo breakthrough bright brilliant brother brotherly brothers calm capable care caring celebrate celebrated champion championed charisma
charismatic charm charming cheer cheered clean clear clever comfort commend commended commitment committed compassion
compassionate competent confidence confident congratulate congratulated congratulations constructive convincing cooperate
cooperation courage courageous credible credit creditable cure dear decent dedicated dedication defend defended defending delight delighted delightful
dependable deserve deserved deserves dignified dignity diplomatic disciplined eager earnest easy effective efficient elegant eloquent
embrace embraced empathy empower encourage encouraged encouraging endorse endorsed endorsement endorsing enthusiasm enthusiastic ethical excellent
exceptional excited exciting exemplary exonerated experienced expert expertise fabulous fair faith faithful famous fantastic favor favored favorite favour
favourable favoured fearless fine flourish fond forgive formidable fortunate fortress forward free freed freedom friend friendly friends friendship
gain gains generous genius gentle genuine gift gifted glad gladly good goodwill grace graceful gracious grand grateful gratitude great
greatest greatness growth hail hailed handsome happy harmony heal healing healthy help helped helpful helping helps hero heroic heroes
heroism hilarious honest honesty honor honorable honored honour honourable honoured hope hopeful hopes hug humane humble humility ideal
impartial important impress impressed impressive improve improved improvement incredible independent innocent innovative insightful inspire
inspired inspiring integrity intelligent jubilant just justice keen kind kindness landmark laud lauded lead leader leadership leading legend legendary legitimate
liberate liberated like liked likes love loved lovely loves loving loyal loyalty lucky magnificent marvelous masterful mature mentor merit
milestone miracle moderate modest moral mutual nice noble optimism optimistic outstanding patient patriot patriotic peace peaceful perfect
pleased pleasure polite popular popularity positive powerful praise praised praises praising praiseworthy precious prestige prestigious pride principled
progress prominent promise promising promote prosper prosperity prosperous protect protected proud prudent rational reassure reassuring
reconcile reconciliation reform reformer reliable reliance relief remarkable rescue rescued resilient resolute resolve respect respected respectful
responsible restore restored revered reward right righteous robust safe salute saluted salutes sane save saved savior saviour secure sensible serene
sincere sincerely sincerity skilful skilled skillful smart smile smiled solid solidarity solution sound special spectacular splendid stability stable stalwart star steadfast
steady stellar strength strong stronger success successful successfully super superb superior support supported supporter supporters
supporting supportive supports sustain sympathetic sympathy talent talented terrific thank thanked thankful thanks thoughtful thrive thriving tireless
tolerant top triumph triumphant true trust trusted trustworthy truth truthful unbiased unite united unity uphold upright useful valiant valuable value valued victorious
victory vindicate vindicated virtue visionary vital warm warmly warmth welcome welcomed welcomes welcoming win winner winning wins wisdom wise
wonderful wonderfully won worth worthy yes zeal`;

const NEGATIVE = `
abandon abandoned abhorrent abuse abused abusing abusive accuse accused accuses accusing accusation accusations afraid aggression aggressive aggressor alarm alarmed
alarming allegation allegations alleged allegedly anger angered angry annoying antagonistic apologise apologize appalled appalling arrest arrested
arrogance arrogant ashamed assassin assassinate assassinated assault assaulted atrocities atrocity attack attacked attacker attackers attacking attacks
authoritarian autocrat autocratic awful awkward backlash backstab backward bad badly baffling ban banned bankrupt barbaric barbarian
baseless bash bashed beat beaten beggar belligerent berate berated betray betrayal betrayed bias biased bigot bigoted bigotry blackmail blame blamed blames blaming blast
blasted bleak blind blockade bloody bloodshed blow blunder bogus boo booed bomb bombed bombing bombings boring boycott brainwashed breach breached bribe
bribed bribery broke broken brutal brutality brute bully bullied bullying burden butcher butchered callous castigated catastrophe catastrophic
chaos chaotic cheap cheat cheated cheater cheating childish chilling clash clashed clown clueless collapse collapsed collude colluded collusion
complain complained complaint complicit con condemn condemned condemning condemnation condemns conflict confused confusion conspiracy conspired conspirator
contempt contemptible contentious contradict contradicted contradiction controversial controversy convicted corrupt corruption costly coup cover-up coward
cowardice cowardly crack crackdown crap crash crashed crazy crime crimes criminal criminals cringe cripple crisis critic critical criticise criticised
criticism criticisms criticize criticized criticizes criticizing critics cruel cruelty crush crushed cunning curse cynical cynicism damage damaged damaging
damn danger dangerous dead deadly death deaths debacle deceit deceitful deceive deceived deceptive decline declining defeat defeated defect
defiance defiant defraud defrauded degrade degrading delusion delusional delusive demagogue demise denounce denounced denounces denouncing denied deny denying deplorable deplore deplored
derail deride derided despicable despise despised despot destabilise destabilising destabilize destabilizing destroy destroyed destroying destruction destructive deteriorate detest
detested detrimental devastated devastating devil dictator dictatorial dictatorship die died dire dirty disagree disappoint disappointed disappointing
disappointment disapprove disaster disastrous discredit discredited discriminate discrimination discriminatory disdain disgrace disgraced disgraceful
disgust disgusted disgusting dishonest dishonesty disingenuous dismal dismiss dismissed dismissive disorder disparage disparaged dispute disputed disregard disrespect
disrespectful disrupt disruptive distort distorted distrust disturbing divide divided divisive dodge dodged dominate domineering doomed doubt doubted doubtful drag dubious dull
dumb dump egregious embarrass embarrassed embarrassing embarrassment enemies enemy enrage erratic erroneous escalate evade evil exaggerated excuse
exploit exploitation exploited exploiting expose exposed expelled extreme extremism extremist extremists fabricated fail failed failing fails failure failures fake false falsehood falsely
fanatic fanatical fascist fault faulty fear feared fearful fears feeble feud fiasco fierce fight filthy fire fired flaw flawed flop foe foes folly fool fooled foolish
fools forged fraud fraudulent frightened frightening frustrated frustration fury furious futile genocide greed greedy grief grievance grim gross grotesque guilt guilty halt
harass harassed harassing harassment hard-line hardliner harm harmed harmful harsh hate hated hateful hates hatred haunt heartless hegemony hell hideous horrible horrific horrified horror
hostile hostility humiliate humiliated humiliating humiliation hurt hypocrisy hypocrite hypocrites hypocritical idiocy idiot idiotic idiots ignorance ignorant ignore
ignored illegal illegally illegitimate ill immature immoral imperialism imperialist imperialistic impotent imprison imprisoned improper inadequate incapable incite incited incoherent incompetence incompetent inconsistent
indecent indict indicted indictment indifferent ineffective inept inexcusable inexperienced infamous infuriated inhumane injustice insane insecure insensitive insidious insincere instability insult insulted
insulting insurgent interfere interfered interference intimidate intimidated intimidating intolerance intolerant invade invaded invader invaders invasion irrational irresponsible isolated jail jailed
jealous jeopardise jeopardize joke junk kidnap kidnapped kill killed killer killing lacking lackluster lame lament lash lashed laughable laughing-stock lazy leak liar liars lie lied lies looting lose
loser losers loses losing loss losses lost lousy ludicrous lunatic lying mad malicious malign manipulate manipulated manipulating manipulation manipulative marred massacre massacred meddle meddled
meddling mediocre menace menacing mercenary mess messy militant misconduct miserable misguided mislead misleading misled mistake mistaken mistakes mistreat mistrust misuse
mob mock mocked mockery mocking monster monstrous moron murder murdered murderer murderers murderous naive nasty nazi needless nefarious negative neglect neglected negligence negligent nepotism
nightmare nonsense notorious obscene obsessed obsession obstruct obstructed obstruction occupation occupied occupier offend offended offensive opponent opponents oppose opposed opposes opposing
opposition oppress oppressed oppression oppressive oppressor ousted outrage outraged outrageous overthrow panic paranoid partisan pathetic penalty peril petty phony pity plague plagued
plot plotted poison poisoned pollute poor poorly pointless pompous predator prejudice pretend prison problem problematic problems prosecute prosecuted protest protested provocation provocative provoke
provoked punish punished punishment puppet puppets questionable quit racist racism radical rage rant rape rapist rash rebuke rebuked reckless recklessly refuse refused regime regret regrettable
reject rejected repel reprehensible repress repression repressive reprimand repugnant repulsive resent resentful resentment resign resigned restrict retaliate ridicule ridiculed ridiculous
rigged riot risk risky rogue rotten rude ruin ruined ruining ruthless sabotage sabotaged sad sadly sanction sanctioned scam scandal scandalous scandals scapegoat scared scary scathing scold scolded
scorn scorned selfish senseless sexist sham shame shameful shameless shocked shocking shoot shootings shot sick sinister slam slammed slams slander slaughter slaughtered slave slavery sleazy sloppy slow smear
smeared sorry spite stab stain stall starve steal stealing stole stolen strain strife struggle struggled struggling stubborn stupid stupidity subservient subvert sue sued suffer suffered suffering
suppress suppressed suspect suspected suspicion suspicious swindle tarnish tarnished tense tension terrible terrified terrify terror terrorise terrorism terrorist terrorists terrorize threat threaten
threatened threatening threatens threats thug thugs torture tortured toxic tragedy tragic traitor traitors trap treason treacherous treachery troll trouble troubled troubling tyranny tyrant ugly
unacceptable unable uncertain undermine undermined undermining undemocratic unethical unfair unfit unfortunate unfounded unhappy unhealthy unhinged unjust unlawful unpatriotic unpopular unprepared unqualified unreasonable
unrelenting unreliable unrest unsafe unscrupulous unstable untrue untrustworthy unwanted unwilling unworthy upset useless vicious victim victims vile villain vindictive violate violated violating
violation violations violence violent vulgar vulnerable war warmonger warned warning wasted waste weak weaken weakened weakness weird whine wicked withdrew woeful worried worrisome worry
worrying worse worsened worsening worst worthless wound wrath wreck wrong wrongdoing wrongly`;

const NEGATORS =
  "not n't n’t no never neither nor none nobody nothing without hardly barely scarcely cannot lack lacks lacked fail fails failed refuse refused deny denies denied stop stopped prevent less least ain't don't doesn't didn't isn't wasn't aren't won't can't couldn't wouldn't shouldn't";
const INTENSIFIERS =
  "very really extremely deeply highly so too absolutely totally completely utterly incredibly most truly strongly fully terribly awfully";

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

const POSITIVES = listed(POSITIVE);
const NEGATIVES = listed(NEGATIVE);
export const NEGATING_WORDS = listed(NEGATORS);
export const INTENSIFYING_WORDS = listed(INTENSIFIERS);

/** 1 for a word that speaks well, -1 for one that speaks ill, 0 for others; lower-case form or lemma. */
export function sentimentOf(word: string): -1 | 0 | 1 {
  return NEGATIVES.has(word) ? -1 : POSITIVES.has(word) ? 1 : 0;
}
