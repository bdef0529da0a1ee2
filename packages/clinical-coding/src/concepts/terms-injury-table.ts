/** Injuries, burns and their like in the words of notes; the shape is that of the term table. */
export const INJURY_TERMS = `
@fracture | fracture; salter harris fracture; physeal fracture; growth plate fracture; epiphyseal fracture; fractured; fx; broken bone; buckle fracture; torus fracture; hairline fracture; stress fracture; stress reaction; compression fracture; pathological fracture; pathologic fracture; fragility fracture; insufficiency fracture; avulsion fracture; colles fracture; smith fracture; boxer fracture; jones fracture; osteoporotic fracture; vertebral compression fracture; wedge compression fracture; burst fracture; nonunion; non union; malunion
@open-wound | laceration; open wound; lacerated wound; cut; puncture wound; stab wound; dog bite; cat bite; human bite; animal bite; bite wound; open bite; puncture
@contusion | contusion; bruise; bruising; hematoma traumatic; black eye; bone bruise
@abrasion | abrasion; scrape; road rash; superficial abrasion
@surface-bite | insect bite; tick bite; spider bite nonvenomous; mosquito bite; flea bite; bug bite
@surface-foreign | splinter; foreign body of fingernail; foreign body finger; foreign body of finger; splinter finger; splinter under nail; foreign body fingernail;  superficial foreign body
@burn | burn; scald; scald burn; thermal burn; chemical burn; burn injury; sunburn; sun burn; corrosion
@dislocation | dislocation; dislocated; subluxation
@sprain | sprain; sprained; sprain strain; turf toe; whiplash; whiplash injury
@strain | strain; muscle strain; pulled muscle; strained; hamstring tear; pulled hamstring; pulled groin; achilles tendon rupture; ruptured achilles tendon; rupture of achilles tendon; rupture of biceps tendon; rupture of quadriceps tendon; torn achilles tendon; achilles rupture; achilles tendon tear; biceps tendon rupture; ruptured biceps tendon; quadriceps tendon rupture
@concussion | concussion; mild traumatic brain injury; mild tbi
@meniscus | meniscus tear; meniscal tear; torn meniscus; tear medial meniscus; tear lateral meniscus; medial meniscus tear; lateral meniscus tear; medial meniscal tear; lateral meniscal tear; bucket handle tear
@rotator-injury | traumatic rotator cuff tear; acute traumatic rotator cuff tear; traumatic tear rotator cuff
@seventh:S09.90X | closed head injury; head injury; minor head injury; head trauma
@cornea-abrasion | corneal abrasion; abrasion cornea
@foreign-eye | corneal foreign body; foreign body cornea; foreign body eye; foreign body conjunctiva; conjunctival foreign body; metallic foreign body cornea
@foreign-ear | foreign body ear; ear foreign body; foreign body ear canal; bead in ear
@seventh:T17.1XX | foreign body nostril; foreign body nose; foreign body naris; foreign body right naris; foreign body left naris; foreign body in right nostril; foreign body in left nostril; nasal foreign body; bead in nostril
@nursemaid | nursemaid elbow; pulled elbow; radial head subluxation
@seventh:T67.5XX | heat exhaustion
@seventh:T67.01X | heat stroke; heatstroke
@seventh:T67.1XX | heat syncope
@seventh:T68.XXX | hypothermia
@seventh:T75.1XX | near drowning; nonfatal drowning
@seventh:T78.40X | allergic reaction
@seventh:T78.2XX | anaphylaxis; anaphylactic shock; anaphylactic reaction
@seventh:T78.3XX | angioedema; angioneurotic edema
@seventh:T79.A0X | compartment syndrome traumatic
@seventh:T58.91X | carbon monoxide poisoning; carbon monoxide exposure; carbon monoxide toxicity
@seventh:T69.9XX | cold injury
@frostbite | frostbite
@crush | crush injury; crushing injury; crushed
@amputation | traumatic amputation
@head-bleed:S06.5X | traumatic subdural hematoma; traumatic subdural hemorrhage
@head-bleed:S06.6X | traumatic subarachnoid hemorrhage
@nail-hematoma | subungual hematoma
@tendon-finger | mallet finger
`;
